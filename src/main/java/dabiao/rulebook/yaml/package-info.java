/** YAML that people write, read strictly as a tree with lines: closed keys, no objects, every problem at its line. */
@NullMarked
package dabiao.rulebook.yaml;

import org.jspecify.annotations.NullMarked;
