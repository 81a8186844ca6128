package org.leadline.sounding.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.ApiRefusal;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Endings;
import org.leadline.sounding.LookBacks;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Field;
import org.leadline.sounding.web.SoundingJson.Decide;
import org.leadline.sounding.web.SoundingJson.LookingBack;
import org.leadline.sounding.web.SoundingJson.Nothing;
import org.leadline.sounding.web.SoundingJson.SealedNow;
import org.leadline.sounding.web.SoundingJson.Withdrawal;
import org.leadline.sounding.web.SoundingJson.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/ask/soundings/12/…}, doing: the same doors as the forms, the same refusals. */
@RestController
class SoundingDeedsApi {
    private static final String AT = "/api/ask/soundings/{soundingId}";
    private final Soundings soundings;
    private final Views views;
    private final Endings endings;
    private final Decisions decisions;
    private final LookBacks lookBacks;

    SoundingDeedsApi(Soundings soundings, Views views, Endings endings, Decisions decisions, LookBacks lookBacks) {
        this.soundings = soundings;
        this.views = views;
        this.endings = endings;
        this.decisions = decisions;
        this.lookBacks = lookBacks;
    }

    @PostMapping(AT + "/seal")
    @Admits(Who.SIGNED_IN)
    SealedNow seal(SignedIn me, @PathVariable long soundingId, @RequestBody Words view) {
        OneSize.please();
        return told(views.seal(me, soundingId, words(soundings.get(me, soundingId), view)));
    }

    @PostMapping(AT + "/late")
    @Admits(Who.SIGNED_IN)
    SealedNow late(SignedIn me, @PathVariable long soundingId, @RequestBody Words view) {
        return told(views.addLate(me, soundingId, words(soundings.get(me, soundingId), view)));
    }

    @PostMapping(AT + "/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void takeBack(
            SignedIn me, @PathVariable long soundingId, @RequestBody(required = false) @Nullable Nothing nothing) {
        views.takeBack(me, soundingId);
    }

    @PostMapping(AT + "/go-ahead")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void goAhead(SignedIn me, @PathVariable long soundingId, @RequestBody(required = false) @Nullable Nothing nothing) {
        endings.goAhead(me, soundingId);
    }

    @PostMapping(AT + "/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void withdraw(SignedIn me, @PathVariable long soundingId, @RequestBody Withdrawal withdrawal) {
        Map<String, String> problems = new LinkedHashMap<>();
        endings.withdraw(me, soundingId, text(withdrawal.withdrawnBecause()))
                .values()
                .forEach(problem -> problems.put(OpenPage.WITHDRAWN_BECAUSE, problem));
        done(problems);
    }

    @PostMapping(AT + "/decide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void decide(SignedIn me, @PathVariable long soundingId, @RequestBody Decide decide) {
        boolean upward = !soundings.get(me, soundingId).sounding().template().hasViews();
        var notHeard = decide.notHeard();
        var answers = decide.answers();
        done(decisions.decide(
                me,
                soundingId,
                new Deciding(
                        upward
                                ? DecisionKind.DECIDED
                                : DecisionKind.find(text(decide.kind())).orElse(null),
                        text(decide.because()),
                        text(decide.decided()),
                        text(decide.value()),
                        text(decide.choice()),
                        Set.of(),
                        Boolean.TRUE.equals(decide.large()),
                        decide.lookBackOn(),
                        answers == null ? Map.of() : texts(answers),
                        text(decide.answer()),
                        notHeard == null
                                ? Decision.NotHeard.UNEXPLAINED
                                : new Decision.NotHeard(
                                        notHeard.onNights(), notHeard.onLeave(), notHeard.notReached()))));
    }

    @PostMapping(AT + "/look-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void lookBack(SignedIn me, @PathVariable long soundingId, @RequestBody LookingBack lookingBack) {
        done(lookBacks.lookBack(me, soundingId, text(lookingBack.whatHappened())));
    }

    private static SealedNow told(Sealing sealing) {
        return switch (sealing) {
            case Sealing.Sealed(String receipt, boolean worried) -> new SealedNow(receipt, worried);
            case Sealing.Already already -> new SealedNow(null, false);
            case Sealing.Refused(Map<String, String> problems) ->
                throw new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, problems);
            case Sealing.TooLate late -> throw new ApiRefusal(HttpStatus.CONFLICT, Map.of());
        };
    }

    private static void done(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, problems);
        }
    }

    /** What was sent, where each field is one of the form. */
    private static Map<String, String> words(Seen seen, Words view) {
        Map<String, String> words = view.words() == null ? Map.of() : texts(view.words());
        Set<String> fields =
                seen.sounding().form().fields().stream().map(Field::key).collect(Collectors.toSet());
        words.keySet().stream()
                .filter(field -> !fields.contains(field))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new ApiRefusal(HttpStatus.BAD_REQUEST, Map.of(unknown, ApiRefusal.NO_SUCH_FIELD));
                });
        return words;
    }

    /** Without what was sent as null. */
    private static <K> Map<K, String> texts(Map<K, String> sent) {
        Map<K, String> texts = new LinkedHashMap<>();
        sent.forEach((key, text) -> texts.put(key, text(text)));
        return texts;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
