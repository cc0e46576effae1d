package dabiao.web.page.ledger;

import dabiao.table.Column;
import dabiao.table.Vocabulary;
import java.util.Collection;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The words of the vocabulary on a hidden sheet, offered as lists to choose from where only those may stand. Not thread-safe. */
final class WordLists {

    private static final String SHEET = "词表";

    private final Worksheet words;
    private final Vocabulary vocabulary;
    private int lists;

    WordLists(Workbook workbook, Vocabulary vocabulary) {
        this.words = workbook.newWorksheet(SHEET);
        this.vocabulary = vocabulary;
        words.value(0, 0, SHEET);
        words.setVisibilityState(VisibilityState.HIDDEN);
    }

    /** A cell of several words may hold more than the list offers, so only single words are held to it. */
    void offer(Column column, Range cells) {
        var choices = column.choices(vocabulary);
        if (choices.isEmpty()) {
            return;
        }
        cells.validateWithList(list(column.heading(), choices))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(!column.isForSeveral())
                .errorTitle(column.heading())
                .error("请从下拉列表里选一个词。");
    }

    private Range list(String heading, Collection<String> choices) {
        int column = lists++;
        words.value(0, column, heading);
        int row = 1;
        for (String choice : choices) {
            words.value(row++, column, choice);
        }
        return words.range(1, column, row - 1, column);
    }
}
