package org.leadline.lesson.web;

import java.util.Map;
import java.util.stream.Stream;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.lesson.Lesson;
import org.leadline.lesson.Lesson.Signed;
import org.leadline.lesson.Lesson.TeachingCase;
import org.leadline.lesson.Lessons;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /learn/lesson/12}: a lesson that was given, its author's to take back, and its teaching case on one page of A4. */
@Controller
class GivenLessonPages {
    private final Lessons lessons;
    private final Units units;
    private final LearnWords words;

    GivenLessonPages(Lessons lessons, Units units, LearnWords words) {
        this.lessons = lessons;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/learn/lesson/{lessonId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView lesson(SignedIn me, @PathVariable long lessonId) {
        return page("lesson/lesson", me, lessons.get(me, lessonId), Map.of());
    }

    /** @throws NotHere where its author has not agreed to it */
    @GetMapping("/learn/lesson/{lessonId}/case")
    @Admits(Who.SIGNED_IN)
    ModelAndView teachingCase(SignedIn me, @PathVariable long lessonId) {
        Lesson lesson = lessons.get(me, lessonId);
        if (lesson.teachingCase() == null) {
            throw new NotHere("teaching case");
        }
        return page("lesson/case", me, lesson, Map.of());
    }

    @PostMapping("/learn/lesson/{lessonId}/case")
    @Admits(Who.SIGNED_IN)
    ModelAndView agree(SignedIn me, @PathVariable long lessonId, @RequestParam(defaultValue = "") String signed) {
        Signed chosen = Stream.of(Signed.values())
                .filter(one -> one.word().equals(signed))
                .findFirst()
                .orElse(null);
        if (chosen == null && !signed.equals("no")) {
            return page(
                    "lesson/lesson",
                    me,
                    lessons.get(me, lessonId),
                    Map.of("signed", words.say("lesson.problem.signed")));
        }
        lessons.consent(me, lessonId, chosen);
        return SeeOther.at("/learn/lesson/" + lessonId);
    }

    @PostMapping("/learn/lesson/{lessonId}/take-back")
    @Admits(Who.SIGNED_IN)
    ModelAndView takeBack(SignedIn me, @PathVariable long lessonId) {
        long unitId = lessons.get(me, lessonId).unitId();
        lessons.takeBack(me, lessonId);
        return SeeOther.at(me.belongsTo(unitId) ? "/learn?unit=" + unitId : "/learn");
    }

    private ModelAndView page(String template, SignedIn me, Lesson lesson, Map<String, String> problems) {
        Unit unit = units.find(lesson.unitId()).orElseThrow();
        TeachingCase teachingCase = lesson.teachingCase();
        String signed = teachingCase == null
                ? null
                : teachingCase.signed() == Signed.NAME
                        ? words.say("lesson.case.by", lesson.authorName(), lesson.authorRole(), unit.name())
                        : words.say("lesson.case.by-role", lesson.authorRole(), unit.name());
        var page = new ModelAndView(template);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", unit)
                .addObject(
                        "view",
                        new LessonView(
                                lesson,
                                unit,
                                words.say(
                                        "lesson.by", lesson.authorName(), lesson.authorRole(), words.day(lesson.at())),
                                words.say(
                                        "lesson.seen-by." + lesson.visibility().word() + ".hint", unit.name()),
                                teachingCase == null
                                        ? null
                                        : words.say(
                                                "lesson.case.consent."
                                                        + teachingCase.signed().word(),
                                                words.date(teachingCase.on())),
                                signed,
                                lesson.authorId() == me.personId(),
                                problems));
    }
}
