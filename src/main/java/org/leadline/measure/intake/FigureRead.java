package org.leadline.measure.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of reading a file of numbers. */
public sealed interface FigureRead {

    /** It cannot be read. @param faults at least one, the first ten; {@code inAll} says how many there are */
    record Unreadable(List<FigureFault> faults, int inAll) implements FigureRead {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /** It could be read in more than one way. @param questions at least one, in the order in which they are to be answered */
    record Open(Understood understood, List<Question> questions) implements FigureRead {
        public Open {
            questions = List.copyOf(questions);
        }
    }

    /** All its rows, in the order of the file. */
    record Rows(Understood understood, List<Row> rows) implements FigureRead {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How the file was understood, for whoever sent it to look at.
     *
     * @param encoding by the name that people know: UTF-8
     * @param delimiter what stands between cells
     * @param columns the headings that are read
     * @param ignored the headings that are not
     * @param decimal null where no number has tenths
     * @param order null where no day is written in two ways
     * @param proof why {@code decimal} or {@code order} needed no question: the line that proves each; 0 where none was needed or it was answered
     */
    record Understood(
            String encoding,
            char delimiter,
            FigureAnswers.ColumnNames columns,
            List<String> ignored,
            FigureAnswers.@Nullable Decimal decimal,
            org.leadline.unit.intake.Days.@Nullable Order order,
            Proof proof) {
        public Understood {
            ignored = List.copyOf(ignored);
        }
    }

    /** Lines of the file, from 1. */
    record Proof(long decimalLine, long orderLine) {}

    /**
     * One row.
     *
     * @param line of the file, from 1
     * @param numerator NaN where the cell is empty: it is known that there is no number
     * @param denominator NaN where there is none
     * @param measure blank where the file has no such column
     * @param unit blank where the file has no such column
     */
    record Row(long line, LocalDate day, double numerator, double denominator, String measure, String unit) {}

    /** What is asked about a file. @param line where an example stands @param example as it stands there */
    record Question(Asked asked, long line, String example) {}

    /** What can be asked. */
    enum Asked {
        DECIMAL,
        ORDER,
        DELIMITER
    }
}
