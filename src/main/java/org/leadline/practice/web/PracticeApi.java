package org.leadline.practice.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.practice.Choice;
import org.leadline.practice.HandOvers;
import org.leadline.practice.Kept;
import org.leadline.practice.Making;
import org.leadline.practice.NewPromise;
import org.leadline.practice.Promise;
import org.leadline.practice.Promises;
import org.leadline.practice.Receiver;
import org.leadline.practice.Thing;
import org.leadline.practice.web.PracticeJson.AnotherDay;
import org.leadline.practice.web.PracticeJson.Answer;
import org.leadline.practice.web.PracticeJson.HeldJson;
import org.leadline.practice.web.PracticeJson.Judgement;
import org.leadline.practice.web.PracticeJson.KeptInAMonth;
import org.leadline.practice.web.PracticeJson.LettingGo;
import org.leadline.practice.web.PracticeJson.Make;
import org.leadline.practice.web.PracticeJson.PromiseJson;
import org.leadline.practice.web.PracticeJson.Settle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/promise}, {@code /api/kept} and {@code /api/hand-over}: the same doors as the pages, the same refusals. */
@RestController
class PracticeApi {
    private static final String ONE = "/api/promise/{promiseId}";
    private final Promises promises;
    private final Kept kept;
    private final HandOvers handOvers;
    private final Typed typed;
    private final Sentences sentences;
    private final Clock clock;

    PracticeApi(Promises promises, Kept kept, HandOvers handOvers, Typed typed, Sentences sentences, Clock clock) {
        this.promises = promises;
        this.kept = kept;
        this.handOvers = handOvers;
        this.typed = typed;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping(value = "/api/promise", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<PromiseJson> list(SignedIn me, @RequestParam long unit) {
        return promises.list(me, unit).stream().map(PromiseJson::of).toList();
    }

    @GetMapping(value = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    PromiseJson get(SignedIn me, @PathVariable long promiseId) {
        return PromiseJson.of(promises.get(me, promiseId));
    }

    @PostMapping("/api/promise")
    @ResponseStatus(HttpStatus.CREATED)
    @Admits(Who.SIGNED_IN)
    PromiseJson make(SignedIn me, @RequestBody Make make) {
        NewPromise promise = new NewPromise(
                make.unit(),
                text(make.words()),
                Receiver.find(text(make.to())).orElse(null),
                make.by(),
                typed.visibility(text(make.visibility())),
                make.visit());
        return switch (promises.make(me, promise)) {
            case Making.Made(Promise made) -> PromiseJson.of(promises.get(me, made.id()));
            case Making.Refused(Map<String, String> problems) ->
                throw new PracticeRefusal(HttpStatus.UNPROCESSABLE_CONTENT, sentences.say(problems));
            case Making.OldOnesFirst(List<Promise> overdue) ->
                throw new PracticeRefusal(
                        HttpStatus.CONFLICT,
                        Map.of(
                                "first",
                                sentences.say("practice.first.why") + " "
                                        + String.join(
                                                " ",
                                                overdue.stream()
                                                        .map(Promise::address)
                                                        .toList())));
        };
    }

    @PostMapping(ONE + "/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void done(SignedIn me, @PathVariable long promiseId) {
        promises.sayDone(me, promiseId);
    }

    @PostMapping(ONE + "/judge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void judge(SignedIn me, @PathVariable long promiseId, @RequestBody Judgement judgement) {
        Boolean wasKept = judgement.kept();
        done(
                wasKept == null
                        ? Map.of("kept", "practice.problem.kept")
                        : promises.judge(me, promiseId, wasKept, text(judgement.line())));
    }

    @PostMapping(ONE + "/other-day")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void askForAnotherDay(SignedIn me, @PathVariable long promiseId, @RequestBody AnotherDay another) {
        done(promises.askForAnotherDay(me, promiseId, another.day(), text(another.reason())));
    }

    @PostMapping(ONE + "/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void answer(SignedIn me, @PathVariable long promiseId, @RequestBody Answer answer) {
        Boolean agree = answer.agree();
        if (agree == null) {
            done(Map.of("agree", "practice.problem.agree"));
        } else {
            promises.answerOtherDay(me, promiseId, agree);
        }
    }

    @PostMapping(ONE + "/let-go")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void letGo(SignedIn me, @PathVariable long promiseId, @RequestBody LettingGo lettingGo) {
        done(promises.letGo(me, promiseId, text(lettingGo.letGoBecause())));
    }

    @GetMapping(value = "/api/kept", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    KeptInAMonth kept(SignedIn me, @RequestParam long unit) {
        Kept.Month month = kept.of(me, unit, YearMonth.now(clock).minusMonths(1));
        return new KeptInAMonth(month.month().toString(), month.onTime(), month.due(), month.unjudged());
    }

    @GetMapping(value = "/api/hand-over", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<HeldJson> mine(SignedIn me) {
        return handOvers.getMine(me).rows().stream().map(HeldJson::of).toList();
    }

    @PostMapping("/api/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void settleMine(SignedIn me, @RequestBody Settle settle) {
        settled(handOvers.settleMine(me, choices(settle)));
    }

    @GetMapping(value = "/api/hand-over/ownerless", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<HeldJson> ownerless(SignedIn me, @RequestParam long unit) {
        return handOvers.getOwnerless(me, unit).rows().stream()
                .map(HeldJson::of)
                .toList();
    }

    @PostMapping("/api/hand-over/ownerless")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void settleOwnerless(SignedIn me, @RequestParam long unit, @RequestBody Settle settle) {
        settled(handOvers.settleOwnerless(me, unit, choices(settle)));
    }

    private void done(Map<String, String> problems) {
        settled(sentences.say(problems));
    }

    private static void settled(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new PracticeRefusal(HttpStatus.UNPROCESSABLE_CONTENT, new LinkedHashMap<>(problems));
        }
    }

    private static List<Choice> choices(Settle settle) {
        List<Settle.One> things = settle.things();
        return things == null
                ? List.of()
                : things.stream()
                        .map(one -> new Choice(
                                new Thing(one.part(), one.id()),
                                one.toPerson(),
                                text(one.reason()),
                                text(one.explanation())))
                        .toList();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
