/**
 * Quiet room: the act state by state. Who may do what, in which order views are shown, which turn is proposed for whom, and what a list of people
 * leaves out.
 */
@NamedInterface("act")
@NullMarked
package org.leadline.sounding.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
