package org.leadline.sounding.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Receipts;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Soundings;
import org.leadline.unit.Units;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code /ask/sounding/12/check}: that what is shown is what was sealed, here and by anybody's own means. */
@Controller
class CheckPages {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Soundings soundings;
    private final Receipts receipts;
    private final DecisionsTold told;
    private final SoundingWords words;
    private final Units units;

    CheckPages(Soundings soundings, Receipts receipts, DecisionsTold told, SoundingWords words, Units units) {
        this.soundings = soundings;
        this.receipts = receipts;
        this.told = told;
        this.words = words;
        this.units = units;
    }

    @GetMapping("/ask/sounding/{soundingId}/check")
    @Admits(Who.SIGNED_IN)
    ModelAndView check(SignedIn me, @PathVariable long soundingId) {
        return page(me, soundingId, "", null, null);
    }

    @PostMapping("/ask/sounding/{soundingId}/check")
    @Admits(Who.SIGNED_IN)
    ModelAndView checkMine(
            SignedIn me, @PathVariable long soundingId, @RequestParam(defaultValue = "") String receipt) {
        return switch (receipts.find(me, soundingId, receipt)) {
            case Receipts.Finding.Matches(int place) ->
                page(me, soundingId, receipt, words.say("sounding.after.check.matches", place), null);
            case Receipts.Finding.NotAmong none ->
                page(me, soundingId, receipt, words.say("sounding.after.check.not-among"), null);
            case Receipts.Finding.NoReceipt none ->
                page(me, soundingId, receipt, null, words.say("sounding.after.check.no-receipt"));
        };
    }

    @GetMapping("/ask/sounding/{soundingId}/sealed.json")
    @Admits(Who.SIGNED_IN)
    ResponseEntity<byte[]> sealed(SignedIn me, @PathVariable long soundingId) {
        soundings.get(me, soundingId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("sounding-" + soundingId + "-sealed.json", StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .body(JSON.writeValueAsBytes(soundings.prove(me, soundingId)));
    }

    private ModelAndView page(
            SignedIn me, long soundingId, String typed, @Nullable String found, @Nullable String problem) {
        Seen seen = soundings.get(me, soundingId);
        var page = new ModelAndView("sounding/check");
        page.addObject(
                "view",
                new CheckView(seen.sounding(), told.checked(receipts.check(me, soundingId)), typed, found, problem));
        page.addObject("inUnit", units.find(seen.sounding().unitId()).orElseThrow());
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
