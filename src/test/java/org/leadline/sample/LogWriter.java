package org.leadline.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.leadline.sample.LogMaker.Journey;

/** Writes a log as CSV or XES, packed where the name ends in .gz (the header of the pack holds no time, so the bytes are the same each run). */
final class LogWriter {
    private static final DateTimeFormatter ON_THE_WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String LONG_STEP = "Physiotherapy";

    private LogWriter() {}

    static void write(Recipe recipe, Path folder) throws IOException {
        var journeys = LogMaker.make(recipe);
        var text = recipe.file().contains(".xes") ? xes(recipe, journeys) : csv(recipe, journeys);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(recipe.file()), recipe.file().endsWith(".gz") ? packed(bytes) : bytes);
    }

    private static String csv(Recipe recipe, List<Journey> journeys) {
        var text = new StringBuilder("case_id,activity,timestamp");
        recipe.attributes().forEach(name -> text.append(',').append(name));
        text.append('\n');
        for (Journey journey : journeys) {
            for (Walk.Step step : journey.steps()) {
                var time = recipe.zoned() ? instant(step.at()) : step.at().format(ON_THE_WALL);
                text.append(journey.id())
                        .append(',')
                        .append(step.activity())
                        .append(',')
                        .append(time);
                recipe.attributes()
                        .forEach(name ->
                                text.append(',').append(journey.attributes().get(name)));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String xes(Recipe recipe, List<Journey> journeys) {
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
                  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
                  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
                  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
                  <classifier name="Step" keys="concept:name"/>
                """);
        for (Journey journey : journeys) {
            text.append("  <trace>\n    ")
                    .append(string("concept:name", journey.id()))
                    .append('\n');
            for (Walk.Step step : journey.steps()) {
                if (step.activity().equals(LONG_STEP)) {
                    appendEvent(
                            text, recipe, journey, step.activity(), step.at().minusMinutes(1), "start");
                }
                appendEvent(text, recipe, journey, step.activity(), step.at(), "complete");
            }
            text.append("  </trace>\n");
        }
        return text.append("</log>\n").toString();
    }

    private static void appendEvent(
            StringBuilder text, Recipe recipe, Journey journey, String activity, ZonedDateTime at, String transition) {
        text.append("    <event>").append(string("concept:name", activity));
        text.append("<date key=\"time:timestamp\" value=\"").append(instant(at)).append("\"/>");
        text.append(string("lifecycle:transition", transition));
        recipe.attributes()
                .forEach(name -> text.append(string(name, journey.attributes().getOrDefault(name, ""))));
        text.append("</event>\n");
    }

    private static String string(String key, String value) {
        var safe = value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<string key=\"%s\" value=\"%s\"/>".formatted(key, safe);
    }

    private static String instant(ZonedDateTime at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.toInstant());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
