package org.leadline.chart;

/** The shape of each reading as a path round a place. */
final class Shapes {
    private Shapes() {}

    static String path(Reading reading, double x, double y, double radius) {
        return switch (reading) {
            case SAME_EVERY_TIME -> circle(x, y, radius * .9);
            case CHOOSE_TOGETHER -> corners(x, y - radius, x + radius, y, x, y + radius, x - radius, y);
            case FIND_OUT -> corners(x, y - radius, x + radius, y + radius * .8, x - radius, y + radius * .8);
            case BETWEEN -> {
                double half = radius * .75;
                yield corners(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
            }
        };
    }

    static String circle(double x, double y, double radius) {
        String r = Svg.number(radius);
        String across = Svg.number(2 * radius);
        return "M" + Svg.number(x - radius) + " " + Svg.number(y) + "a" + r + " " + r + " 0 1 0 " + across + " 0a" + r
                + " " + r + " 0 1 0 -" + across + " 0Z";
    }

    static String line(Box.Line line) {
        return "M" + Svg.number(line.x1()) + " " + Svg.number(line.y1()) + "L" + Svg.number(line.x2()) + " "
                + Svg.number(line.y2());
    }

    private static String corners(double... places) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < places.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Svg.number(places[i]))
                    .append(' ')
                    .append(Svg.number(places[i + 1]));
        }
        return path.append('Z').toString();
    }
}
