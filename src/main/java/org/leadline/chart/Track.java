package org.leadline.chart;

/** Path data with one decimal, short enough for hundreds of points. */
final class Track {
    private static final double FARTHEST = 1e5;

    private final StringBuilder d = new StringBuilder(256);

    Track to(double x, double y) {
        return put('L', x, y);
    }

    Track from(double x, double y) {
        return put('M', x, y);
    }

    Track across(double x) {
        d.append('H').append(number(x));
        return this;
    }

    Track upright(double y) {
        d.append('V').append(number(y));
        return this;
    }

    /** A piece of a line, joined to the piece before where that ends here. */
    Track joined(double x1, double y1, double x2, double y2) {
        String begin = number(x1) + " " + number(y1);
        if (!d.toString().endsWith("L" + begin)) {
            from(x1, y1);
        }
        return to(x2, y2);
    }

    /** A place that a stroke with round ends makes a dot of. */
    Track dot(double x, double y) {
        put('M', x, y);
        d.append("h0");
        return this;
    }

    Track closed() {
        d.append('Z');
        return this;
    }

    boolean empty() {
        return d.isEmpty();
    }

    @Override
    public String toString() {
        return d.toString();
    }

    private Track put(char verb, double x, double y) {
        d.append(verb).append(number(x)).append(' ').append(number(y));
        return this;
    }

    static String number(double value) {
        if (!(Math.abs(value) <= FARTHEST)) {
            throw new IllegalArgumentException("A place at " + value + " is not on any drawing");
        }
        long tenths = Math.round(value * 10);
        String whole = tenths < 0 && tenths > -10 ? "-0" : Long.toString(tenths / 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : whole + "." + Math.abs(tenths % 10);
    }
}
