/** The fence around every address: default deny, headers, cross-site defence, limits, and who is signed in. */
@NullMarked
package org.leadline.access.web;

import org.jspecify.annotations.NullMarked;
