/**
 * The pages of protocols, over-rides, designs, and their JSON. Everything is asked of the module's doors.
 */
@NullMarked
package org.leadline.protocol.web;

import org.jspecify.annotations.NullMarked;
