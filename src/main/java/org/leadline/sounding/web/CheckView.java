package org.leadline.sounding.web;

import org.jspecify.annotations.Nullable;
import org.leadline.sounding.Sounding;

/**
 * The page on which a receipt is checked.
 *
 * @param checked whether all that is shown is what was sealed
 * @param typed the receipt as it was typed in
 * @param found what it turned out to be; null where none was typed in
 * @param problem null unless it is no receipt
 */
public record CheckView(
        Sounding sounding,
        String checked,
        String typed,
        @Nullable String found,
        @Nullable String problem) {

    /** Whether each view has a receipt of its own. */
    public boolean named() {
        return sounding.promise().named();
    }
}
