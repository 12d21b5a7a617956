package replicascope.lessons;

/// A lesson that uses every field there is, to be spoilt by tests.
final class Full {
    static final String GOOD = """
            {
              "$schema": "./lesson.schema.json",
              "format": 2,
              "id": "full",
              "revision": 3,
              "kind": "lesson",
              "title": "Full",
              "summary": "Everything a lesson can have.",
              "minutes": 2,
              "level": "advanced",
              "prerequisites": ["raft-first-election"],
              "objectives": [{"id": "see", "text": "See it.", "bloom": "remember"}],
              "chapter": [{"section": "0.5.3", "algorithm": 4, "lines": "2-3, 15"}],
              "references": ["A paper."],
              "params": {"one": {"who": "S1"}, "two": {"who": "S1"}},
              "stage": {
                "protocol": "raft", "preset": "deployed", "break": ["A4.2"], "repair": [], "set": ["noop=true"],
                "nodes": {"server": ["S1", "S2", "S3"]}, "seed": 7, "prepare": ["note \\"ready\\""]
              },
              "checks": {"led": "some(server, .state == LEADER)", "unled": "not led"},
              "teacher": {"overview": "All of it.", "misconceptions": [{"id": "none", "text": "Nothing happens."}],
                "discussion": ["Why?"]},
              "steps": [
                {
                  "id": "ask", "title": "A question", "say": "S1 will stand.", "alt": "Three followers.",
                  "teacher": "Wait for hands.", "seconds": 20, "keyframe": true,
                  "focus": {"highlight": ["S1"], "dim": true, "camera": ["S1", "S2"],
                    "callout": [{"at": "S1.votedFor", "text": "empty"}], "code": {"lines": "5-13"}},
                  "predict": {
                    "kind": "choice", "ask": "Who votes?", "confidence": true, "poll": true,
                    "options": [
                      {"id": "one", "text": "S1", "correct": true, "feedback": "Itself."},
                      {"id": "two", "text": "S2", "feedback": "Nobody asked it.", "misconception": "none"},
                      {"id": "three", "text": "S3", "feedback": "Not yet."}
                    ],
                    "answer": {"oracle": "S1.votedFor"},
                    "reveal": ["timeout S1 election"],
                    "explain": "A candidate votes for itself."
                  },
                  "do": ["expect unled"],
                  "wait": {"for": "condition", "condition": "S1.state == CANDIDATE"},
                  "next": [{"when": "two or three", "to": "why"}, {"to": "build"}]
                },
                {"id": "why", "title": "Why", "say": "Nobody but ${who} has been asked.", "wait": {"for": "user-action"}},
                {
                  "id": "build", "title": "A task", "say": "Elect somebody.", "from": "ask",
                  "task": {
                    "goal": "A leader.", "success": "led",
                    "solution": ["timeout S2 election", "deliver S2>S3 RequestVote", "deliver S3>S2 Vote"],
                    "allow": ["deliver", "timeout", "drop"], "budget": {"faults": 1, "actions": 4},
                    "fail": [{"when": "S1.currentTerm >= 2", "say": "Too far.", "rewind": "action"},
                      {"when": "S1.currentTerm == 1 and S2.currentTerm == 1", "say": "Two stand."}],
                    "partial": [{"when": "some(server, .state == CANDIDATE)", "say": "Somebody stands."}],
                    "hints": ["Fire a timer.", "Deliver the request.", "Deliver the vote."],
                    "explain": "Two of three."
                  },
                  "do": ["mark done"]
                },
                {"id": "end", "title": "The end", "say": "S2 leads.", "compare": {"expect": ["led"]},
                  "wait": {"for": "next"}}
              ]
            }
            """;

    private Full() {}

    static Lesson good() {
        return LessonReader.read(GOOD, "full.json");
    }

    /// The good lesson with one part replaced.
    static String with(String part, String other) {
        if (!GOOD.contains(part))
            throw new IllegalArgumentException("not in the lesson: " + part);
        return GOOD.replace(part, other);
    }

    static Lesson read(String part, String other) {
        return LessonReader.read(with(part, other), "a.json");
    }
}
