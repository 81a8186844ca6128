package org.leadline.protocol.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.Design;
import org.leadline.protocol.DesignSays;
import org.leadline.protocol.Designs;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/design}: the designs of a unit's processes, as JSON. */
@RestController
class DesignApi {
    private final Designs designs;
    private final DesignSays says;

    DesignApi(Designs designs, DesignSays says) {
        this.designs = designs;
        this.says = says;
    }

    /**
     * One design.
     *
     * @param parts what was written, by part: accountability, protocol, policy, technology, space, measure
     * @param protocols addresses of the protocols of the process
     * @param measures addresses of what is counted of it
     * @param nextReview 2027-02-03; null until a day was set
     * @param open the questions that nothing answers: who, how, known, reviewed
     */
    record OneDesign(
            String process,
            String processAddress,
            String owner,
            Map<String, OnePart> parts,
            List<String> protocols,
            List<String> measures,
            @Nullable String nextReview,
            boolean due,
            List<String> open,
            String sentence,
            String address) {}

    /** What one part says. */
    record OnePart(int version, String words, @Nullable String link, String by) {}

    @GetMapping(value = "/api/design", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<OneDesign> list(SignedIn me, @RequestParam long unit) {
        return designs.list(me, unit).stream().map(this::one).toList();
    }

    private OneDesign one(Design design) {
        Map<String, OnePart> parts = new LinkedHashMap<>();
        design.lines()
                .forEach((part, line) ->
                        parts.put(part.word(), new OnePart(line.version(), line.words(), line.link(), line.byName())));
        var next = design.nextReview();
        return new OneDesign(
                design.process().name(),
                design.process().address(),
                design.process().owner().name(),
                parts,
                design.protocols().stream().map(Design.Filled::address).toList(),
                design.measures().stream().map(Design.Filled::address).toList(),
                next == null ? null : next.toString(),
                designs.isDue(design),
                design.listOpen().stream().map(Design.Question::word).toList(),
                says.sentence(design),
                design.address());
    }
}
