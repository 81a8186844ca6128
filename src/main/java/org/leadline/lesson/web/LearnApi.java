package org.leadline.lesson.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Once;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.lesson.HeadsUpAnswers;
import org.leadline.lesson.HeadsUps;
import org.leadline.lesson.Lessons;
import org.leadline.lesson.NewEnding;
import org.leadline.lesson.NewHeadsUp;
import org.leadline.lesson.NewLesson;
import org.leadline.lesson.NewThanks;
import org.leadline.lesson.ThanksGiven;
import org.leadline.lesson.web.LearnJson.Done;
import org.leadline.lesson.web.LearnJson.End;
import org.leadline.lesson.web.LearnJson.Give;
import org.leadline.lesson.web.LearnJson.HeadsUpJson;
import org.leadline.lesson.web.LearnJson.LessonJson;
import org.leadline.lesson.web.LearnJson.Nothing;
import org.leadline.lesson.web.LearnJson.Raise;
import org.leadline.lesson.web.LearnJson.Thank;
import org.leadline.lesson.web.LearnJson.ThanksJson;
import org.leadline.unit.People;
import org.leadline.unit.Visibility;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/learn/…}: the same doors as the pages under {@code /learn}, the same refusals, as JSON. */
@RestController
class LearnApi {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final String HEADS_UPS = "/api/learn/heads-ups";
    private final HeadsUps headsUps;
    private final HeadsUpAnswers answers;
    private final Lessons lessons;
    private final ThanksGiven thanks;
    private final People people;
    private final Once once;
    private final LearnWords words;

    LearnApi(
            HeadsUps headsUps,
            HeadsUpAnswers answers,
            Lessons lessons,
            ThanksGiven thanks,
            People people,
            Once once,
            LearnWords words) {
        this.headsUps = headsUps;
        this.answers = answers;
        this.lessons = lessons;
        this.thanks = thanks;
        this.people = people;
        this.once = once;
        this.words = words;
    }

    /** Those that are open, then those that ended in the last thirty days. */
    @GetMapping(value = HEADS_UPS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<HeadsUpJson> headsUps(SignedIn me, @RequestParam long unit) {
        return Stream.concat(
                        headsUps.listOpen(me, unit).stream(),
                        headsUps.listEnded(me, unit, words.now().minus(LATELY)).stream())
                .map(HeadsUpJson::of)
                .toList();
    }

    @GetMapping(value = HEADS_UPS + "/{headsUpId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    HeadsUpJson headsUp(SignedIn me, @PathVariable long headsUpId) {
        return HeadsUpJson.of(headsUps.get(me, headsUpId));
    }

    @PostMapping(HEADS_UPS)
    @ResponseStatus(HttpStatus.CREATED)
    @Admits(Who.SIGNED_IN)
    Done raise(SignedIn me, @RequestBody Raise raise) {
        return new Done(once.act(
                me,
                raise.once(),
                () -> headsUps.raise(
                                me, raise.unit(), new NewHeadsUp(text(raise.where()), text(raise.what()), raise.more()))
                        .address()));
    }

    @PostMapping(HEADS_UPS + "/{headsUpId}/acknowledge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void acknowledge(
            SignedIn me, @PathVariable long headsUpId, @RequestBody(required = false) @Nullable Nothing nothing) {
        answers.acknowledge(me, headsUpId);
    }

    @PostMapping(HEADS_UPS + "/{headsUpId}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void end(SignedIn me, @PathVariable long headsUpId, @RequestBody End end) {
        answers.end(
                me,
                headsUpId,
                new NewEnding(HeadsUpAnswerPages.ending(text(end.ending())), text(end.line()), end.toUnit(), end.to()));
    }

    @GetMapping(value = "/api/learn/lessons", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<LessonJson> lessons(SignedIn me, @RequestParam long unit) {
        return lessons.list(me, unit).stream().map(LessonJson::of).toList();
    }

    @GetMapping(value = "/api/learn/lessons/{lessonId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    LessonJson lesson(SignedIn me, @PathVariable long lessonId) {
        return LessonJson.of(lessons.get(me, lessonId));
    }

    @PostMapping("/api/learn/lessons")
    @ResponseStatus(HttpStatus.CREATED)
    @Admits(Who.SIGNED_IN)
    Done give(SignedIn me, @RequestBody Give give) {
        Visibility visibility = LessonPages.visibility(text(give.seenBy()));
        return new Done(once.act(
                me,
                give.once(),
                () -> lessons.give(
                                me,
                                give.unit(),
                                new NewLesson(
                                        text(give.happened()),
                                        text(give.learned()),
                                        text(give.changes()),
                                        visibility == null ? Visibility.MINE : visibility))
                        .address()));
    }

    @PostMapping("/api/learn/lessons/{lessonId}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void takeBack(SignedIn me, @PathVariable long lessonId, @RequestBody(required = false) @Nullable Nothing nothing) {
        lessons.takeBack(me, lessonId);
    }

    /** What one was thanked for oneself. */
    @GetMapping(value = "/api/learn/thanks", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<ThanksJson> thanks(SignedIn me) {
        return thanks.listReceived(me).stream()
                .map(one -> ThanksJson.of(one, people.getName(one.giverId())))
                .toList();
    }

    @PostMapping("/api/learn/thanks")
    @ResponseStatus(HttpStatus.CREATED)
    @Admits(Who.SIGNED_IN)
    Done thank(SignedIn me, @RequestBody Thank thank) {
        return new Done(once.act(
                me,
                thank.once(),
                () -> thanks.give(
                                me,
                                thank.unit(),
                                new NewThanks(thank.to(), ThanksPages.kind(text(thank.kind())), text(thank.deed())))
                        .address()));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
