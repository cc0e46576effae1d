/** The year end on many machines: the same judging, with organisations handed out by Spark. Nothing of the program depends on it. */
@NullMarked
package dabiao.spark;

import org.jspecify.annotations.NullMarked;
