package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What every drawing must keep to, whatever is drawn. */
final class Drawn {
    static final ChartWords WORDS = ChartWords.in(Locale.ENGLISH);
    private static final Pattern NUMBERS_ONLY = Pattern.compile("[MLHVhaZ0-9. -]*");

    private Drawn() {}

    /** All drawings of a picture are sound, and its description and numbers hold no number that is none. */
    static void isSound(Picture picture) throws Exception {
        assertThat(picture.drawings()).hasSize(3);
        for (String drawing : picture.drawings()) {
            isSound(drawing, 13.4);
        }
        assertThat(picture.description() + picture.numbers()).doesNotContain("NaN", "Infinity", "null", "\uFFFD");
        assertThat(picture.description()).isNotBlank();
    }

    /** All words of a drawing in their order. */
    static String said(String drawing) {
        try {
            return MapOfCareTest.elements(MapOfCareTest.parse(drawing), "text").stream()
                    .map(Element::getTextContent)
                    .collect(Collectors.joining(" "));
        } catch (Exception e) {
            throw new AssertionError(drawing, e);
        }
    }

    /** A drawing is sound XML without styles, without numbers that are none, and its words are readable, within it and apart. */
    static void isSound(String drawing, double leastLetters) throws Exception {
        Document svg = MapOfCareTest.parse(drawing);
        assertThat(drawing).doesNotContain("style=").doesNotContain("<script").doesNotContain("<style");
        attributesAreFinite(svg.getDocumentElement());
        for (Element path : MapOfCareTest.elements(svg, "path")) {
            assertThat(NUMBERS_ONLY.matcher(path.getAttribute("d")).matches())
                    .as(path.getAttribute("d"))
                    .isTrue();
        }
        wordsStandApart(svg, leastLetters);
    }

    private static void attributesAreFinite(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            assertThat(attribute.getNodeValue())
                    .as("%s of %s", attribute.getNodeName(), element.getTagName())
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                attributesAreFinite(inner);
            }
        }
    }

    private static void wordsStandApart(Document svg, double leastLetters) {
        String[] view = svg.getDocumentElement().getAttribute("viewBox").split(" ");
        Box frame = new Box(-2, -2, Double.parseDouble(view[2]) + 2, Double.parseDouble(view[3]) + 4);
        List<Box> boxes = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Element text : MapOfCareTest.elements(svg, "text")) {
            assertThat(number(text, "font-size")).isGreaterThanOrEqualTo(leastLetters);
            Box box = box(text);
            assertThat(frame.holds(box))
                    .as("%s at %s lies within %s", text.getTextContent(), box, frame)
                    .isTrue();
            for (int i = 0; i < boxes.size(); i++) {
                assertThat(box.overlaps(boxes.get(i)))
                        .as("%s lies on %s", text.getTextContent(), said.get(i))
                        .isFalse();
            }
            if (!text.getTextContent().isBlank()) {
                boxes.add(box);
                said.add(text.getTextContent());
            }
        }
    }

    private static Box box(Element text) {
        double size = number(text, "font-size");
        double wide = Lettering.width(text.getTextContent(), size) * .94;
        double x = number(text, "x");
        double left = switch (text.getAttribute("text-anchor")) {
            case "end" -> x - wide;
            case "middle" -> x - wide / 2;
            default -> x;
        };
        double base = number(text, "y");
        return new Box(left, base - size * .72, left + wide, base + size * .1);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
