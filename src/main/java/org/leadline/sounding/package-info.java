/**
 * The one act: ask, views sealed, revealed together, decided with the views against kept, said back, looked back on. It can be about anything, by
 * address, and knows nothing of what it is about. Doors: {@link org.leadline.sounding.Asks} opens, {@link org.leadline.sounding.Views} seals,
 * {@link org.leadline.sounding.Soundings} shows, {@link org.leadline.sounding.Decisions} decides and looks back.
 */
@ApplicationModule(
        displayName = "Sounding",
        allowedDependencies = {"access", "unit", "unit::sheet", "post"})
@NullMarked
package org.leadline.sounding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
