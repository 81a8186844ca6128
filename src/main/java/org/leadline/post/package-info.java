/**
 * Letters that leave the house, by mail: generic words and links, never a question, a name or a tag. Doors: {@link org.leadline.post.Letters}, and
 * {@link org.leadline.post.WeeklyLetters} for the one a week; {@link org.leadline.post.Calendar} writes an entry for a calendar under the same rule.
 */
@ApplicationModule(
        displayName = "Post",
        allowedDependencies = {"access", "unit", "unit::sheet"})
@NullMarked
package org.leadline.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
