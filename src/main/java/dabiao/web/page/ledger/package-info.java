/** Ledgers handed in by people, and templates for them. */
@NullMarked
package dabiao.web.page.ledger;

import org.jspecify.annotations.NullMarked;
