package db.migration;

import dabiao.assessment.archive.FillFound;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Tells by status what was found of all results that were judged before it was kept so. */
public final class V22__Fill_found extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        FillFound.of(context.getConnection());
    }
}
