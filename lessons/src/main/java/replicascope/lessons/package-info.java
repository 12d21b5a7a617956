/// Lesson scripts as data, and the player that needs no window.
package replicascope.lessons;
