package org.leadline.post;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a letter says: the words of its kind and its one link, or the lines of a weekly one and the link that stops it. */
@Component
class Writing {
    private final WeeklyStore weekly;
    private final StopPasses passes;
    private final Wording wording;
    private final PostSettings settings;

    Writing(WeeklyStore weekly, StopPasses passes, Wording wording, PostSettings settings) {
        this.weekly = weekly;
        this.passes = passes;
        this.wording = wording;
        this.settings = settings;
    }

    /** @throws NullPointerException where its words are wiped */
    String text(LetterStore.Stored letter) {
        String kind = Objects.requireNonNull(letter.kind());
        URI link = settings.link(Objects.requireNonNull(letter.path()));
        URI stop = findStop(letter);
        if (stop == null) {
            return wording.text(kind, link);
        }
        List<String> actions = weekly.listLines(letter.id()).stream()
                .map(line -> wording.action(line) + "\n" + settings.link(line.path()))
                .toList();
        return wording.weekly(actions, stop);
    }

    /** Where the person stops such letters; null for letters that come for a reason of their own each time. */
    @Nullable
    URI findStop(LetterStore.Stored letter) {
        return WeeklyStore.KIND.equals(letter.kind())
                ? settings.link("/post/stop/" + passes.of(letter.personId()))
                : null;
    }
}
