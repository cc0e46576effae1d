package db.migration;

import dabiao.fact.FillBundles;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Makes the bundles of all rows that were handed in before there were any. */
public final class V20__Fill_bundles extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        FillBundles.of(context.getConnection());
    }
}
