package dabiao.fact;

import java.io.Serializable;

/**
 * A stretch of organisations in the order of their codes, small enough to be read at once and to be given to one thread.
 *
 * @param after the code that the stretch begins behind; empty at the very beginning
 * @param last the code that it ends with, inclusive
 */
public record Slice(String after, String last) implements Serializable {}
