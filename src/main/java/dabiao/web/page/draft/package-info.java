/** Drafts of rules on pages: made, edited cell by cell, checked, tried on everybody, proposed, decided. */
@NullMarked
package dabiao.web.page.draft;

import org.jspecify.annotations.NullMarked;
