package dabiao.web.page.overview;

import dabiao.fact.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The organisations that are looked at.
 *
 * @param unit that stands above all of them; null where none was chosen
 */
record Part(Scope scope, @Nullable String unit) {}
