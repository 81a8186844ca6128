package org.leadline.measure.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.chart.Numbers;
import org.leadline.chart.Picture;
import org.leadline.measure.BoardRow;
import org.leadline.measure.OutsideBoard;
import org.leadline.measure.OutsideForm;
import org.leadline.measure.OutsidePreview;
import org.leadline.measure.OutsideSet;
import org.leadline.measure.intake.FigureRead;
import org.leadline.measure.spc.Funnel;
import org.springframework.stereotype.Component;

/** What the pages of numbers from outside show. */
@Component
public class OutsideViews {
    private static final int CHARTS_ON_A_PAGE = 40;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private final BoardDrawings drawings;
    private final PreviewInWords previews;
    private final MeasureWords words;

    OutsideViews(BoardDrawings drawings, PreviewInWords previews, MeasureWords words) {
        this.drawings = drawings;
        this.previews = previews;
        this.words = words;
    }

    /**
     * A board.
     *
     * @param span what it is from, and from when until when
     * @param chance sentences about what chance alone would raise
     * @param funnel null for bare counts
     * @param clear how many stand out, on the first page
     * @param pages how many there are
     */
    public record Board(
            OutsideSet set,
            String span,
            List<String> chance,
            @Nullable Picture funnel,
            String funnelSaid,
            String funnelTitle,
            List<BoardView.Card> cards,
            int page,
            int pages,
            String shown) {}

    /** A file that waits. @param sums null while it cannot be read @param more how many faults there are beside those shown; empty for none */
    public record Preview(
            OutsidePreview preview,
            Map<String, String> headings,
            Map<String, String> headingsOrNone,
            List<String> understood,
            List<String> faults,
            String more,
            List<PreviewInWords.Ask> questions,
            @Nullable Numbers sums,
            String counts,
            Map<String, String> sent) {}

    /** The form with nothing missing. */
    static OutsideForm whole(OutsideForm form) {
        return new OutsideForm(
                text(form.title()),
                text(form.source()),
                text(form.licence()),
                text(form.date()),
                text(form.organisation()),
                text(form.numerator()),
                text(form.denominator()),
                text(form.counted()),
                text(form.better()),
                text(form.target()),
                text(form.published()));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    Board board(OutsideBoard board, int page) {
        int pages = Math.max(1, (board.rows().size() + CHARTS_ON_A_PAGE - 1) / CHARTS_ON_A_PAGE);
        if (page < 1 || page > pages) {
            throw new NotHere("page of the board");
        }
        int from = (page - 1) * CHARTS_ON_A_PAGE;
        List<BoardRow> shown = board.rows().subList(from, Math.min(board.rows().size(), from + CHARTS_ON_A_PAGE));
        Funnel funnel = page == 1 ? board.funnel() : null;
        OutsideSet set = board.set();
        return new Board(
                set,
                words.say("peers.outside.span", set.source(), words.number(set.lines()), set.fileName()),
                board.chance().sentences(),
                funnel == null ? null : drawings.funnel(funnel, said(board), "funnel"),
                funnel == null ? "" : drawings.sayFunnel(funnel),
                words.say("peers.outside.funnel", month(board.from()), month(board.until())),
                IntStream.range(0, shown.size())
                        .mapToObj(at -> drawings.card(shown.get(at), "small-" + (from + at)))
                        .toList(),
                page,
                pages,
                words.say(
                        "peers.outside.shown",
                        from + 1,
                        from + shown.size(),
                        board.rows().size()));
    }

    private static BoardDrawings.FunnelSaid said(OutsideBoard board) {
        OutsideSet set = board.set();
        BoardRow.BoardUnit unit = board.rows().getFirst().unit();
        return new BoardDrawings.FunnelSaid(
                set.title(),
                unit.words(),
                unit.per(),
                Objects.requireNonNullElse(set.denominator(), ""),
                List.of(),
                set.better(),
                set.target());
    }

    Preview preview(OutsidePreview preview, ReadAs answers) {
        List<String> faults = new ArrayList<>();
        List<String> understood = new ArrayList<>();
        List<PreviewInWords.Ask> questions = new ArrayList<>();
        int inAll = 0;
        FigureRead read = preview.read();
        if (read instanceof FigureRead.Unreadable(var unreadable, int all)) {
            unreadable.forEach(fault -> faults.add(previews.fault(fault)));
            inAll = all;
        } else if (read instanceof FigureRead.Open(var how, var asked)) {
            understood.addAll(previews.understood(how));
            asked.forEach(question -> questions.add(previews.ask(question, answers)));
        } else if (read instanceof FigureRead.Rows(var how, var rows)) {
            understood.addAll(previews.understood(how));
        }
        Map<String, String> headings = new LinkedHashMap<>();
        preview.headings().forEach(heading -> headings.put(heading, heading));
        Map<String, String> orNone = new LinkedHashMap<>();
        orNone.put("", words.say("peers.outside.none"));
        orNone.putAll(headings);
        OutsidePreview.Sums sums = preview.sums();
        return new Preview(
                preview,
                headings,
                orNone,
                understood,
                faults,
                inAll > faults.size() ? words.say("measure.preview.more", inAll - faults.size()) : "",
                questions,
                sums == null ? null : rows(sums),
                sums == null ? "" : counts(sums),
                sent(preview.form(), answers));
    }

    private String counts(OutsidePreview.Sums sums) {
        String counts = words.say(
                "peers.outside.counts",
                words.number(sums.lines()),
                words.number(sums.numbers()),
                words.number(sums.organisations()),
                month(sums.from()),
                month(sums.until()));
        return sums.leftOut() == 0 ? counts : counts + " " + words.say("peers.outside.left-out", sums.leftOut());
    }

    private String month(LocalDate day) {
        return day.getDayOfMonth() == 1 ? MONTH.format(day) : words.day(day);
    }

    private Numbers rows(OutsidePreview.Sums sums) {
        boolean outOf = sums.first().stream().anyMatch(sum -> Double.isFinite(sum.denominator()));
        List<String> headers = new ArrayList<>(List.of(
                words.say("peers.outside.organisation"),
                words.say("measure.preview.day"),
                words.say("measure.preview.number")));
        if (outOf) {
            headers.add(words.say("measure.preview.out-of"));
        }
        List<List<String>> rows = sums.first().stream()
                .map(sum -> {
                    List<String> cells = new ArrayList<>(
                            List.of(sum.organisation(), month(sum.day()), words.number(sum.numerator())));
                    if (outOf) {
                        cells.add(words.number(sum.denominator()));
                    }
                    return List.copyOf(cells);
                })
                .toList();
        return new Numbers(words.say("measure.preview.rows"), headers, rows);
    }

    private static Map<String, String> sent(OutsideForm form, ReadAs answers) {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("title", form.title());
        sent.put("source", form.source());
        sent.put("licence", form.licence());
        sent.put("date", form.date());
        sent.put("organisation", form.organisation());
        sent.put("numerator", form.numerator());
        sent.put("denominator", form.denominator());
        sent.put("counted", form.counted());
        sent.put("better", form.better());
        sent.put("target", form.target());
        sent.put("published", form.published());
        sent.put("decimal", ReadAs.value(answers.decimal()));
        sent.put("order", ReadAs.value(answers.order()));
        sent.put("delimiter", ReadAs.value(answers.delimiter()));
        sent.values().removeIf(String::isEmpty);
        return sent;
    }
}
