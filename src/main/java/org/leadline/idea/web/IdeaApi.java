package org.leadline.idea.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.Once;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.idea.Answers;
import org.leadline.idea.Doing;
import org.leadline.idea.Idea;
import org.leadline.idea.IdeaAnswer;
import org.leadline.idea.Ideas;
import org.leadline.idea.NewTest;
import org.leadline.idea.Saying;
import org.leadline.idea.Shares;
import org.leadline.idea.SmallTest.Verdict;
import org.leadline.idea.Tests;
import org.leadline.idea.web.IdeaJson.Both;
import org.leadline.idea.web.IdeaJson.IdeaLine;
import org.leadline.idea.web.IdeaJson.MonthLine;
import org.leadline.idea.web.IdeaJson.Refused;
import org.leadline.idea.web.IdeaJson.TestLine;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/try/…}: the same as the pages under {@code /try} show and do, as JSON; what is refused is 422 with a sentence for each field. */
@RestController
class IdeaApi {
    private final Ideas ideas;
    private final Answers answers;
    private final Tests tests;
    private final Shares shares;
    private final Once once;
    private final Sentences sentences;

    IdeaApi(Ideas ideas, Answers answers, Tests tests, Shares shares, Once once, Sentences sentences) {
        this.ideas = ideas;
        this.answers = answers;
        this.tests = tests;
        this.shares = shares;
        this.once = once;
        this.sentences = sentences;
    }

    @GetMapping(value = "/api/try/ideas", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<IdeaLine> list(SignedIn me, @RequestParam long unit) {
        return ideas.list(me, unit).stream().map(idea -> line(me, idea)).toList();
    }

    @GetMapping(value = "/api/try/ideas/{ideaId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    IdeaLine get(SignedIn me, @PathVariable long ideaId) {
        return line(me, ideas.get(me, ideaId));
    }

    @PostMapping(value = "/api/try/ideas", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    ResponseEntity<Object> say(SignedIn me, @RequestParam long unit, @RequestBody IdeaJson.Say said) {
        var typed = new IdeaForm(
                said.line(),
                said.turnsOver(),
                said.smallestPart(),
                said.visibility(),
                said.saidBy() == null ? null : said.saidBy().toString(),
                said.once());
        try {
            String address = once.act(me, typed.once(), () -> switch (ideas.say(me, unit, typed.newIdea())) {
                case Saying.Said(Idea idea) -> idea.address();
                case Saying other -> throw new NotSaid(other);
            });
            long ideaId = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
            return ResponseEntity.ok(line(me, ideas.get(me, ideaId)));
        } catch (NotSaid notSaid) {
            return notSaid.why instanceof Saying.Refused(var problems)
                    ? refused(problems)
                    : refused(Map.of("line", "idea.problem.paused"));
        }
    }

    @PostMapping(value = "/api/try/ideas/{ideaId}/answer", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    ResponseEntity<Object> answer(SignedIn me, @PathVariable long ideaId, @RequestBody IdeaJson.Answer said) {
        IdeaAnswer kind = IdeaAnswer.find(IdeaForm.orEmpty(said.answer())).orElse(null);
        return switch (answers.answer(me, ideaId, kind, IdeaForm.orEmpty(said.line()))) {
            case Doing.Done(Idea idea) -> ResponseEntity.ok(line(me, idea));
            case Doing.Refused(var problems) -> refused(problems);
        };
    }

    @GetMapping(value = "/api/try/tests", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<TestLine> tests(SignedIn me, @RequestParam long unit) {
        return tests.listIn(me, unit).stream().map(TestLine::of).toList();
    }

    @GetMapping(value = "/api/try/tests/{testId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    TestLine test(SignedIn me, @PathVariable long testId) {
        return TestLine.of(tests.get(me, testId));
    }

    @PostMapping(value = "/api/try/tests/{testId}/end", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    ResponseEntity<Object> end(SignedIn me, @PathVariable long testId, @RequestBody IdeaJson.Result said) {
        var ended = new NewTest.Ended(
                IdeaForm.orEmpty(said.happened()),
                said.number(),
                IdeaForm.orEmpty(said.surprised()),
                Verdict.find(IdeaForm.orEmpty(said.verdict())).orElse(null),
                said.nextQuestion());
        return switch (tests.end(me, testId, ended)) {
            case Tests.Testing.Done done -> ResponseEntity.ok(TestLine.of(done.test()));
            case Tests.Testing.Refused(var problems) -> refused(problems);
        };
    }

    @GetMapping(value = "/api/try/shares", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    Both shares(SignedIn me, @RequestParam long unit) {
        Shares.Now now = shares.now(me, unit);
        return new Both(
                now.ofIdeas(),
                now.ofPeople(),
                now.medianDays(),
                shares.listMonths(me, unit).stream().map(MonthLine::of).toList());
    }

    private static IdeaLine line(SignedIn me, Idea idea) {
        return IdeaLine.of(idea, me.belongsTo(idea.unitId()));
    }

    private ResponseEntity<Object> refused(Map<String, String> problems) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Refused(status.getReasonPhrase(), status.value(), sentences.say(problems)));
    }
}
