package org.leadline.aim.web;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leadline.aim.Aim;
import org.leadline.aim.NotTaken;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a typed aim: written, or back to the form with what is wrong, or once with another wording beside its line. */
final class TypedAim {
    private TypedAim() {}

    /** @param again shows the form with problems, by field their keys; with none where only another wording is offered */
    static ModelAndView write(
            AimForm typed,
            Supplier<Aim> door,
            Function<Aim, ModelAndView> written,
            Function<Map<String, String>, ModelAndView> again) {
        Map<String, String> problems = typed.problems();
        if (problems.isEmpty() && typed.toOffer().isPresent()) {
            return again.apply(Map.of());
        }
        if (problems.isEmpty()) {
            try {
                return written.apply(door.get());
            } catch (NotTaken refused) {
                problems = refused.problems();
            }
        }
        return again.apply(problems);
    }
}
