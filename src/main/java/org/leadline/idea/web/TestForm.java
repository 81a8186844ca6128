package org.leadline.idea.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.idea.NewTest;
import org.leadline.idea.SmallTest.Verdict;

/** What the forms of a test send; every field may be missing. */
record TestForm(
        @Nullable String question,
        @Nullable String number,
        @Nullable String of,
        @Nullable String due,
        @Nullable String sentence,
        @Nullable String scale,
        @Nullable String runner,
        @Nullable String until,
        @Nullable String happened,
        @Nullable String surprised,
        @Nullable String verdict,
        @Nullable String nextQuestion,
        @Nullable String because) {

    /** What of it cannot be read at all: message keys by field. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Numbers.isWrong(number)) {
            problems.put("number", "idea.problem.number");
        }
        if (due != null && !due.isBlank() && Numbers.day(due) == null) {
            problems.put("due", "idea.problem.until");
        }
        return problems;
    }

    NewTest newTest() {
        Long runs = Numbers.id(IdeaForm.orEmpty(runner));
        NewTest.Expected expected = expected();
        return new NewTest(
                IdeaForm.orEmpty(question),
                IdeaForm.orEmpty(scale),
                runs == null ? 0 : runs,
                Numbers.day(until),
                expected.isEmpty() ? null : expected);
    }

    NewTest.Expected expected() {
        return new NewTest.Expected(Numbers.number(number), of, Numbers.day(due), sentence);
    }

    NewTest.Ended ended() {
        return new NewTest.Ended(
                IdeaForm.orEmpty(happened),
                Numbers.number(number),
                IdeaForm.orEmpty(surprised),
                Verdict.find(IdeaForm.orEmpty(verdict)).orElse(null),
                nextQuestion);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("question", IdeaForm.orEmpty(question));
        fields.put("number", IdeaForm.orEmpty(number));
        fields.put("of", IdeaForm.orEmpty(of));
        fields.put("due", IdeaForm.orEmpty(due));
        fields.put("sentence", IdeaForm.orEmpty(sentence));
        fields.put("scale", IdeaForm.orEmpty(scale));
        fields.put("runner", IdeaForm.orEmpty(runner));
        fields.put("until", IdeaForm.orEmpty(until));
        fields.put("happened", IdeaForm.orEmpty(happened));
        fields.put("surprised", IdeaForm.orEmpty(surprised));
        fields.put("verdict", IdeaForm.orEmpty(verdict));
        fields.put("nextQuestion", IdeaForm.orEmpty(nextQuestion));
        fields.put("because", IdeaForm.orEmpty(because));
        return fields;
    }
}
