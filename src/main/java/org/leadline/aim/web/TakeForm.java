package org.leadline.aim.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.aim.NewAim;
import org.leadline.aim.Origin;
import org.leadline.aim.Pass;

/** What the form sends in which an aim that was passed is taken, untouched; every field may be missing. */
public record TakeForm(
        @Nullable String line,
        @Nullable String value,
        @Nullable String changedInIt,
        @Nullable String nothingBecause,
        @Nullable String until,
        @Nullable String owner) {

    static TakeForm of(Pass pass, @Nullable Long ownerId) {
        var until = pass.until();
        return new TakeForm(
                pass.line(),
                null,
                null,
                null,
                until == null ? null : until.toString(),
                ownerId == null ? null : Long.toString(ownerId));
    }

    Map<String, String> problems() {
        return aimForm().problems();
    }

    NewAim newAim() {
        return aimForm().newAim();
    }

    private AimForm aimForm() {
        return new AimForm(line, value, Origin.HANDED.word(), changedInIt, until, owner);
    }
}
