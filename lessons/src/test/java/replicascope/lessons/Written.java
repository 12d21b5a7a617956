package replicascope.lessons;

/// A small lesson as text, to be spoilt by tests.
final class Written {
    static final String GOOD = """
            {
              "format": 1,
              "id": "small",
              "revision": 1,
              "kind": "lesson",
              "title": "Small",
              "summary": "A small lesson.",
              "minutes": 1,
              "level": "beginner",
              "prerequisites": [],
              "objectives": [{"id": "see", "text": "See it.", "bloom": "remember"}],
              "chapter": [{"section": "0.5.3", "algorithm": 4}],
              "references": ["A paper."],
              "stage": {
                "protocol": "raft",
                "preset": "deployed",
                "break": ["A4.2"],
                "repair": [],
                "set": ["latency=5ms..6ms"],
                "nodes": {"server": ["S1", "S2", "S3"]},
                "seed": 7,
                "prepare": ["note \\"ready\\""]
              },
              "steps": [
                {
                  "id": "one",
                  "title": "One",
                  "say": "S1 will stand.",
                  "do": [
                    "timeout S1 election",
                    "deliver S1>S3 RequestVote"
                  ],
                  "focus": {"highlight": ["S1", "S1.votedFor"], "code": {"lines": "6-12, 16"}}
                },
                {
                  "id": "two",
                  "title": "Two",
                  "say": "S3 has voted.",
                  "do": ["deliver S3>S1 Vote", "expect S1.state == LEADER"],
                  "focus": {"highlight": ["letter S3>S1 Vote"]}
                },
                {"id": "three", "title": "Three", "say": "S1 leads."}
              ]
            }
            """;

    private Written() {}

    static Lesson good() {
        return LessonReader.read(GOOD, "small.json");
    }

    /// The good lesson with one part replaced.
    static String with(String part, String other) {
        if (!GOOD.contains(part))
            throw new IllegalArgumentException("not in the lesson: " + part);
        return GOOD.replace(part, other);
    }
}
