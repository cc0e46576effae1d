/** Who gets in, and how far: sign-in, tokens, which role may use which address. */
@NullMarked
package dabiao.web.security;

import org.jspecify.annotations.NullMarked;
