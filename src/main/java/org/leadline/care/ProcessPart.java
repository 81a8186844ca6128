package org.leadline.care;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;

/**
 * What another part has to say on the page of a process. Implemented by components of parts that know {@code care}; shown in their order, for
 * people of the unit only.
 */
public interface ProcessPart {

    /** @return null where this part has nothing to say of that process to that person */
    @Nullable
    Shown show(SignedIn me, CareProcess process);

    /**
     * @param title of the panel
     * @param more where all of it is; null where the lines are all
     * @param step the one thing to do next; null where there is none
     */
    record Shown(
            String title,
            List<Line> lines,
            @Nullable String more,
            @Nullable Step step) {}

    /** @param aside what stands small under it; null where nothing does. @param address null where it leads nowhere */
    record Line(
            String words, @Nullable String aside, @Nullable String address) {}

    /** One thing to do, and where. */
    record Step(String words, String address) {}
}
