package org.leadline.access;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was changed between two texts, word by word: quiet, the same for the same texts. Blanks and line ends count as one blank. The words that stayed and
 * those left out make the first text; those that stayed and those put in make the second. By Myers' algorithm (java-diff-utils), the fewest words changed.
 */
public final class Differences {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Differences() {}

    /** What became of some words. */
    public enum Kind {
        SAME,
        /** They stand in the first text only. */
        LEFT_OUT,
        /** They stand in the second text only. */
        PUT_IN
    }

    /** Words that follow each other and became the same, with one blank between them; never empty. */
    public record Piece(Kind kind, String words) {
        static Piece of(Kind kind, List<String> words) {
            return new Piece(kind, String.join(" ", words));
        }

        public boolean leftOut() {
            return kind == Kind.LEFT_OUT;
        }

        public boolean putIn() {
            return kind == Kind.PUT_IN;
        }
    }

    /** The pieces in the order in which they are read, what was left out before what was put in its place; empty where both texts are blank. */
    public static List<Piece> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(old, now).getDeltas().stream()
                .sorted(Comparator.comparingInt(delta -> delta.getSource().getPosition()))
                .toList()) {
            int from = change.getSource().getPosition();
            add(pieces, Kind.SAME, old.subList(at, from));
            add(pieces, Kind.LEFT_OUT, change.getSource().getLines());
            add(pieces, Kind.PUT_IN, change.getTarget().getLines());
            at = from + change.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return List.copyOf(pieces);
    }

    /** Whether any word was left out or put in. */
    public static boolean any(List<Piece> pieces) {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
    }

    /** The words of all pieces but those of one kind, with one blank between them. */
    static String without(Kind kind, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::words)
                .collect(Collectors.joining(" "));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(Piece.of(kind, words));
        }
    }

    private static List<String> words(String text) {
        String line = text.strip();
        return line.isEmpty() ? List.of() : List.of(BLANKS.split(line));
    }
}
