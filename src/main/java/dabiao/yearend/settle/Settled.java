package dabiao.yearend.settle;

import dabiao.assessment.StarRating;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * How an organisation stands when all have been looked at together.
 *
 * @param first the star by its own ledgers alone
 * @param star the star that is left, with the reasons of the first and of every move
 * @param score the effective score after marks for deviating from the average
 * @param group among whom it is ranked, in Chinese: 全部, or the sector or superior
 * @param rank from 1 within the group, equal where nothing tells two apart; 0 where a veto took the star away
 * @param groupSize how many of the group take part, those without a rank included
 */
public record Settled(
        String organisation,
        String name,
        StarRating first,
        StarRating star,
        BigDecimal score,
        String group,
        int rank,
        int groupSize,
        List<Move> moves)
        implements Serializable {

    public Settled {
        moves = List.copyOf(moves);
    }

    /** 名次 as people read it: 3/28; a dash where it is not ranked. */
    public String place() {
        return rank == 0 ? "—" : rank + "/" + groupSize;
    }

    /** Why the star or the score moved, in one line; empty where nothing did. */
    public String why() {
        return String.join("；", moves.stream().map(Move::reason).toList());
    }
}
