package org.leadline.aim.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Frame;
import org.leadline.aim.FrameSays;
import org.leadline.aim.Frames;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/aim/frame}: how a unit sees its work, as JSON. */
@RestController
class FrameApi {
    private final Frames frames;
    private final FrameSays says;

    FrameApi(Frames frames, FrameSays says) {
        this.frames = frames;
        this.says = says;
    }

    /**
     * One version of a frame.
     *
     * @param ours production, problem-solving or learning
     * @param sides by thing (policies, protocols, technology, space, measures, neighbours) what follows from each answer
     * @param won what the unit decided when it was asked; null where it has not
     * @param decision address of that decision; null as {@code won}
     */
    record OneFrame(
            long id,
            int version,
            String ours,
            String rival,
            @Nullable String because,
            Map<String, Frame.Sides> sides,
            List<String> differing,
            String by,
            Instant at,
            @Nullable String won,
            @Nullable String decision,
            String sentence,
            String address) {}

    @GetMapping(value = "/api/aim/frame", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<OneFrame> list(SignedIn me, @RequestParam long unit) {
        return frames.list(me, unit).stream().map(this::one).toList();
    }

    private OneFrame one(Frame frame) {
        Map<String, Frame.Sides> sides = new LinkedHashMap<>();
        frame.sides().forEach((facet, both) -> sides.put(facet.word(), both));
        Frame.Won won = frame.won();
        return new OneFrame(
                frame.id(),
                frame.version(),
                frame.ours().word(),
                frame.rival().word(),
                frame.because(),
                sides,
                frame.listFacets(true).stream().map(facet -> facet.word()).toList(),
                frame.by().name(),
                frame.at(),
                won == null ? null : won.kind().word(),
                won == null ? null : "/ask/sounding/" + won.soundingId(),
                says.sentence(frame),
                frame.address());
    }
}
