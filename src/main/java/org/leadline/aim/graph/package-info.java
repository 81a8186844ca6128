/**
 * How aims hang together (quiet): who serves whom, who helps or hurts whom, in plain Java with no Spring, no SQL and no clock. The whole graph goes in, loops,
 * contradictions and orphans come out, each with the way that shows it.
 */
@NamedInterface("graph")
@NullMarked
package org.leadline.aim.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
