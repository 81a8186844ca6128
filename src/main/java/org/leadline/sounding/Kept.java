package org.leadline.sounding;

import org.jspecify.annotations.Nullable;
import org.leadline.sounding.act.Form;
import org.leadline.sounding.act.Stance;
import org.leadline.sounding.seal.SealedView;

/**
 * A view after the reveal, as it is stored.
 *
 * @param place its place in the order in which everybody reads them
 * @param content the words and their nonce; without an author where the sounding is unnamed
 * @param late whether it came after the others were read together
 * @param nameShown whether its author has put a name to it
 */
record Kept(long id, int place, SealedView content, boolean late, boolean nameShown) {

    @Nullable
    Long author() {
        return content.author();
    }

    boolean isOf(long personId) {
        Long author = content.author();
        return author != null && author == personId;
    }

    boolean isAgainst() {
        return Stance.AGAINST.word().equals(content.words().get(Form.STANCE));
    }
}
