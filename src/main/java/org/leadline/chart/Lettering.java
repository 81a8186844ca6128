package org.leadline.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide words are before a browser has drawn them: the advances of our own font at weight 650, with some slack for the
 * font that stands in where ours has no letter.
 */
final class Lettering {
    static final double LINE = 1.22;
    private static final double SLACK = 1.05;
    private static final double OTHER_LETTER = 0.78;
    private static final double WIDE_LETTER = 1.3;
    private static final int FIRST_WIDE = 0x1100;
    private static final int[] ASCII_THOUSANDTHS = {
        308, 300, 376, 747, 607, 961, 726, 203, 329, 329, 485, 596, 262, 371, 262, 432, 658, 435, 574, 596, 622, 605,
        621, 533, 623, 574, 262, 262, 567, 614, 567, 536, 781, 670, 638, 656, 686, 593, 564, 715, 700, 420, 553, 659,
        550, 853, 714, 742, 623, 752, 644, 607, 599, 687, 636, 881, 675, 638, 617, 336, 432, 344, 577, 395, 281, 548,
        591, 506, 591, 559, 357, 588, 568, 293, 257, 546, 309, 876, 568, 571, 591, 595, 372, 503, 368, 563, 519, 731,
        531, 510, 499, 376, 251, 376, 540
    };

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::advance).sum() * size * SLACK;
    }

    static double width(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }

    static double height(List<String> lines, double size) {
        return lines.size() * size * LINE;
    }

    /** Lines no wider than asked, broken at spaces, within words only where a word alone is too wide. */
    static List<String> wrap(String text, double maxWidth, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= maxWidth) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > maxWidth && line.codePointCount(0, line.length()) > 1) {
                int cut = fitting(line, maxWidth, size);
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        lines.add(line);
        return lines;
    }

    /** As {@link #wrap}, cut with an ellipsis after so many lines. */
    static List<String> wrap(String text, double maxWidth, double size, int maxLines) {
        List<String> lines = wrap(text, maxWidth, size);
        if (lines.size() <= maxLines) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, maxLines));
        String last = kept.getLast();
        while (!last.isEmpty() && width(last + "…", size) > maxWidth) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(maxLines - 1, last.stripTrailing() + "…");
        return kept;
    }

    private static int fitting(String word, double maxWidth, double size) {
        int cut = word.offsetByCodePoints(0, 1);
        while (cut < word.length() && width(word.substring(0, word.offsetByCodePoints(cut, 1)), size) <= maxWidth) {
            cut = word.offsetByCodePoints(cut, 1);
        }
        return cut;
    }

    private static double advance(int letter) {
        if (letter >= ' ' && letter < ' ' + ASCII_THOUSANDTHS.length) {
            return ASCII_THOUSANDTHS[letter - ' '] / 1000.0;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.SPACE_SEPARATOR -> ASCII_THOUSANDTHS[0] / 1000.0;
            default -> letter >= FIRST_WIDE && letter < 0x2000 || letter >= 0x2190 ? WIDE_LETTER : OTHER_LETTER;
        };
    }
}
