package org.leadline.protocol;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.protocol.Reason.Means;
import org.springframework.stereotype.Component;

/** The reasons for an over-ride as they stand in their file, group by group, with our words for them. */
@Component
public class Reasons {
    /** The code system that the codes are of. */
    public static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

    /** Fewer than so many are few: what is sensitive is then shown as its group. */
    static final int FEW = 5;

    private static final String FILE = "/protocol/non-adherence-reason-codes.csv";
    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private final Sentences sentences;

    Reasons(Sentences sentences) {
        this.sentences = sentences;
        try (InputStream file = open();
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> reasons.put(
                    row.getField("code"),
                    new Reason(
                            row.getField("code"),
                            row.getField("group"),
                            row.getField("first").equals("yes"),
                            Means.of(row.getField("means")),
                            Means.of(row.getField("means_with_line")))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All, each group before what is in it. */
    public List<Reason> list() {
        return List.copyOf(reasons.values());
    }

    /** Those that are offered before the others. */
    public List<Reason> listFirst() {
        return reasons.values().stream().filter(Reason::first).toList();
    }

    public Optional<Reason> find(@Nullable String code) {
        return Optional.ofNullable(code).map(reasons::get);
    }

    /** What a code says, in our words; that there is none yet, where it is null. */
    public String words(@Nullable String code) {
        return sentences.say(code == null ? "override.reason.none" : "override.reason." + code);
    }

    /** The same for others than its author, where so many gave it: a sensitive one stands as its group while they are few. */
    public String wordsFor(@Nullable String code, int given) {
        return words(find(code)
                .filter(reason -> reason.sensitive() && given < FEW)
                .map(Reason::group)
                .orElse(code));
    }

    /** What a code often means, in words, for whoever sorts. */
    public String meaning(@Nullable String code, boolean withLine) {
        Means means = find(code)
                .map(reason -> withLine ? reason.meansWithLine() : reason.means())
                .orElse(Means.UNEXPLAINED_SO_FAR);
        return sentences.say("override.means." + means.word());
    }

    private static InputStream open() {
        InputStream file = Reasons.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException("The file " + FILE + " is missing from the program");
        }
        return file;
    }
}
