package org.leadline.start;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aims;
import org.leadline.aim.NewAim;
import org.leadline.aim.NotTaken;
import org.leadline.aim.Origin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** The door to a unit's first aims, each with the value that it hangs from, entered together. */
@Service
@Transactional
public class FirstAims {
    private final Aims aims;

    FirstAims(Aims aims) {
        this.aims = aims;
    }

    /**
     * What was typed.
     *
     * @param valueId a value that the unit has; null where it is a new one, or none fits
     * @param newValue the sentence of a new value; blank for none
     * @param looksLike what one sees when that is lived; may be blank
     */
    public record Form(String line, @Nullable Long valueId, String newValue, String looksLike) {}

    /**
     * Enters the aim and, where it is new, its value: both or neither.
     *
     * @return problems by field ({@code line}, {@code newValue}): keys of messages; empty where it is done
     * @throws org.leadline.access.NotHere where the unit is not one's own
     * @throws org.leadline.access.NotYours where one may not write its aims
     */
    public Map<String, String> enter(SignedIn me, long unitId, Form form) {
        Map<String, String> problems = new LinkedHashMap<>();
        Long valueId = form.valueId();
        try {
            if (!form.newValue().isBlank()) {
                String looksLike = form.looksLike().isBlank() ? null : form.looksLike();
                valueId =
                        aims.enterValue(me, unitId, form.newValue(), looksLike).id();
            }
        } catch (NotTaken refused) {
            refused.problems().values().forEach(key -> problems.put("newValue", key));
        }
        try {
            aims.enter(me, unitId, new NewAim(form.line(), valueId, Origin.OURS, null, null));
        } catch (NotTaken refused) {
            refused.problems().forEach((field, key) -> problems.put(field.equals("line") ? "line" : "value", key));
        }
        if (!problems.isEmpty()) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return problems;
    }
}
