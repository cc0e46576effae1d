package dabiao.yearend.settle;

import java.io.Serializable;

/**
 * One step that settling took with an organisation.
 *
 * @param step 相对平均, 直接定级, 逐级晋升, 名额 or 后进
 * @param from, to levels before and after; equal where only the score moved, or where a tie left the organisation in its place
 * @param reason in Chinese
 */
public record Move(String step, int from, int to, String reason) implements Serializable {}
