package org.leadline.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Writes SVG with every value escaped. Colours stand twice, as a style class for pages and as a plain attribute for mail and
 * paper, never as a style attribute, which our content security policy forbids.
 */
final class Svg {
    private final StringBuilder out = new StringBuilder(4096);

    Svg open(String tag, Object... attributes) {
        start(tag, attributes);
        out.append('>');
        return this;
    }

    Svg leaf(String tag, Object... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    Svg words(String tag, String text, Object... attributes) {
        open(tag, attributes);
        out.append(escape(text));
        return close(tag);
    }

    Svg close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Lines of text one under the other, the first on the baseline y. */
    Svg lines(List<String> lines, double x, double y, double size, String anchor, Ink ink, String weight) {
        for (int i = 0; i < lines.size(); i++) {
            words(
                    "text",
                    lines.get(i),
                    "class",
                    "c-text c-" + ink.kind,
                    "x",
                    x,
                    "y",
                    y + i * size * Lettering.LINE,
                    "font-size",
                    size,
                    "font-weight",
                    weight,
                    "text-anchor",
                    anchor,
                    "fill",
                    ink.colour);
        }
        return this;
    }

    Svg path(String d, String kind, Object... attributes) {
        Object[] all = new Object[attributes.length + 4];
        all[0] = "class";
        all[1] = kind;
        all[2] = "d";
        all[3] = d;
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        return leaf("path", all);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Text safe in an element and in a quoted attribute; characters that XML forbids become U+FFFD. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(letter) ? letter : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int letter) {
        boolean blank = letter == '\t' || letter == '\n' || letter == '\r';
        boolean control = letter < 0x20 || letter >= 0x7F && letter < 0xA0;
        boolean half = letter >= 0xD800 && letter <= 0xDFFF;
        return blank || !(control || half || (letter & 0xFFFE) == 0xFFFE);
    }

    private void start(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String written = value instanceof Double real ? number(real) : escape(value.toString());
            out.append(' ').append(attributes[i]).append("=\"").append(written).append('"');
        }
    }

    /** The inks of a chart, by the names of their style classes, with their colours by day. */
    enum Ink {
        INK("ink", "#15242d"),
        SOFT("soft", "#4a5a63"),
        SAME("same", "#0a6b5e"),
        CHOOSE("choose", "#4a3f9f"),
        FIND("find", "#8f4a00"),
        BETWEEN("between", "#15242d"),
        SEA("sea", "#0a5566"),
        BRASS("brass", "#745510");

        final String kind;
        final String colour;

        Ink(String kind, String colour) {
            this.kind = kind;
            this.colour = colour;
        }

        static Ink of(Reading reading) {
            return switch (reading) {
                case SAME_EVERY_TIME -> SAME;
                case CHOOSE_TOGETHER -> CHOOSE;
                case FIND_OUT -> FIND;
                case BETWEEN -> BETWEEN;
            };
        }
    }
}
