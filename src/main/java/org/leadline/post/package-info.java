/**
 * Letters that leave the house, by mail: generic words and one link to one form, never a question, a name or a tag. Door: {@link
 * org.leadline.post.Letters}; {@link org.leadline.post.Calendar} writes an entry for a calendar under the same rule.
 */
@ApplicationModule(
        displayName = "Post",
        allowedDependencies = {"access", "unit"})
@NullMarked
package org.leadline.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
