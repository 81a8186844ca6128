package org.leadline.today;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The pictures by which a phone shows Leadline, drawn from {@code static/mark.svg}; {@link #main} writes them: {@code java -cp … org.leadline.today.Icons}.
 */
final class Icons {
    static final Path FOLDER = Path.of("src/main/resources/static/icon");
    private static final Path MARK = Path.of("src/main/resources/static/mark.svg");
    private static final Color PAPER = Color.WHITE;
    private static final Pattern VIEW = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    private static final Pattern SHAPE = Pattern.compile("<path ([^>]*)/>");
    private static final Pattern STEP = Pattern.compile("([MmLlHhVvZz])|(-?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+))");

    /** How much of the height the mark takes. A phone may cut a maskable one to a circle of four fifths of its width. */
    private static final double TALL = 0.78;

    private static final double TALL_IN_A_CIRCLE = 0.56;

    private Icons() {}

    public static void main(String[] none) throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, BufferedImage> icon : drawn().entrySet()) {
            ImageIO.write(icon.getValue(), "png", FOLDER.resolve(icon.getKey()).toFile());
        }
    }

    /** Each picture by the name of its file. */
    static Map<String, BufferedImage> drawn() {
        Map<String, BufferedImage> icons = new TreeMap<>();
        for (int pixels : new int[] {192, 512}) {
            icons.put("leadline-" + pixels + ".png", draw(pixels, TALL));
            icons.put("leadline-maskable-" + pixels + ".png", draw(pixels, TALL_IN_A_CIRCLE));
        }
        return icons;
    }

    private static BufferedImage draw(int pixels, double tall) {
        String mark = mark();
        MatchResult view = VIEW.matcher(mark).results().findFirst().orElseThrow();
        double width = Double.parseDouble(view.group(1));
        double height = Double.parseDouble(view.group(2));
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = image.createGraphics();
        ink.setColor(PAPER);
        ink.fillRect(0, 0, pixels, pixels);
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = pixels * tall / height;
        ink.translate((pixels - width * scale) / 2, (pixels - height * scale) / 2);
        ink.scale(scale, scale);
        SHAPE.matcher(mark).results().map(MatchResult::group).forEach(shape -> draw(shape, ink));
        ink.dispose();
        return image;
    }

    private static void draw(String shape, Graphics2D ink) {
        Path2D line = line(attribute(shape, "d"));
        if (!attribute(shape, "fill").equals("none")) {
            ink.setColor(Color.decode(attribute(shape, "fill")));
            ink.fill(line);
        }
        if (shape.contains("stroke=")) {
            ink.setColor(Color.decode(attribute(shape, "stroke")));
            ink.setStroke(new BasicStroke(
                    Float.parseFloat(attribute(shape, "stroke-width")), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            ink.draw(line);
        }
    }

    private static String attribute(String shape, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(" " + shape);
        if (!found.find()) {
            throw new IllegalStateException("mark.svg: a path has no " + name + ": " + shape);
        }
        return found.group(1);
    }

    /** A path of straight lines, as the mark has them. */
    private static Path2D line(String steps) {
        Path2D line = new Path2D.Double();
        Matcher step = STEP.matcher(steps);
        char way = 'M';
        while (step.find()) {
            if (step.group(1) != null) {
                way = step.group(1).charAt(0);
                if (way == 'z' || way == 'Z') {
                    line.closePath();
                    continue;
                }
                step.find();
            }
            double first = Double.parseDouble(step.group());
            double x =
                    line.getCurrentPoint() == null ? 0 : line.getCurrentPoint().getX();
            double y =
                    line.getCurrentPoint() == null ? 0 : line.getCurrentPoint().getY();
            switch (way) {
                case 'M' -> line.moveTo(first, next(step));
                case 'm' -> line.moveTo(x + first, y + next(step));
                case 'L' -> line.lineTo(first, next(step));
                case 'l' -> line.lineTo(x + first, y + next(step));
                case 'H' -> line.lineTo(first, y);
                case 'h' -> line.lineTo(x + first, y);
                case 'V' -> line.lineTo(x, first);
                case 'v' -> line.lineTo(x, y + first);
                default -> throw new IllegalStateException("mark.svg: a step that is not drawn here: " + way);
            }
            way = way == 'M' ? 'L' : way == 'm' ? 'l' : way;
        }
        return line;
    }

    private static double next(Matcher step) {
        if (!step.find()) {
            throw new IllegalStateException("mark.svg: a path breaks off");
        }
        return Double.parseDouble(step.group());
    }

    private static String mark() {
        try {
            return Files.readString(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
