/// The command language: text to syntax tree and back, and nothing else. Lessons, scenario tests, saved runs, bug
/// reports, counterexamples and the command line speak it.
///
/// ```ebnf
/// file    = "replicascope" INT NL { header NL } "---" [ branch ] NL body { further NL body } ;
/// further = "---" branch "from" branch "at" INT [ "ends" STRING ] ;   branch = WORD | STRING ;
/// body    = { ( command | "=" TEXT ) NL } ;
/// header  = "protocol" WORD [ INT ] | "preset" ( "literal" | "printed" | "deployed" )
///         | ( "break" | "repair" ) ID { ID } | "nodes" NODE { NODE } [ ":" WORD ] | "seed" INT
///         | "set" sets | "shows" ID "breaks" WORD | "engine" STRING | "ends" STRING
///         | "looks" branch [ "at" INT ] ;
/// command = verb [ "choosing" sets ] ;
/// verb    = ( "deliver" | "drop" | "release" ) ( letter | "all" [ letter ] )
///         | ( "duplicate" | "hold" ) letter | "delay" letter "by" DUR
///         | ( "start" | "crash" | "restart" | "wipe" | "pause" | "resume" ) NODE
///         | "timeout" NODE WORD [ "(" value { "," value } ")" ]
///         | "cut" cut | "partition" group "|" group { "|" group } | "heal" [ cut ]
///         | "skew" NODE DUR | "slow" NODE "by" NUM
///         | "advance" ( DUR | "until" cond [ "max" DUR ] ) | "settle" [ "max" INT ]
///         | "client" NODE WORD { value } [ "via" NODE ] [ "with" sets ] [ "as" WORD ]
///         | "set" sets | "expect" cond | "mark" WORD | "note" STRING ;
/// letter  = link [ WORD { "/" WORD } [ "{" sets "}" ] ] [ "#" INT ] ;
/// link    = end ">" end ;   end = NODE | "*" ;
/// group   = NODE { NODE } | "*" ;   cut = group ( ">" | "|" ) group ;
/// sets    = setting { "," setting } ;   setting = NAME [ "(" link ")" ] "=" value [ ".." value ] ;
/// cond    = conj { "or" conj } ;   conj = neg { "and" neg } ;
/// neg     = "not" neg | "(" cond ")" | term [ cmp term ] ;
/// cmp     = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" ;
/// term    = path | func | value ;
/// path    = [ NODE ] "." NAME { "." NAME | "[" value "]" } ;
/// func    = ( "count" | "every" | "some" ) "(" WORD "," cond ")" | "flight" "(" letter ")"
///         | ( "op" | "result" | "invariant" ) "(" WORD ")" | "history" "(" ( value | "*" ) "," WORD ")"
///         | ( "time" | "steps" | "quiescent" ) "(" ")" ;
/// value   = WORD | NUM | DUR | STRING | "[" [ value { "," value } ] "]" | "{" [ value { "," value } ] "}" ;
/// ```
///
/// - A NAME begins with a letter and goes on with letters, digits, `_`, and `-` between two of those. A WORD and a
///   NODE are NAMEs that are not among the twelve reserved ones ([replicascope.language.Words#RESERVED]); an ID also
///   has single dots.
/// - A NUM is digits with an optional minus and decimal part; a DUR is a NUM and `us`, `ms` or `s` and comes out as
///   whole microseconds. Only `skew` and plain values may be below zero.
/// - A STRING knows `\"` `\\` `\n` `\r` `\t` and a backslash, `u` and four hexadecimal digits.
/// - Spaces are free between tokens, but a path is written without any outside its brackets.
/// - The first body is the trunk's, `main` unless it has another name. A further one begins where the branch it leaves,
///   which stands above it, was after so many steps from the start; two branches never have one name. `ends` in the
///   header is the digest of the trunk. `looks` is the branch, and the step on it, that was looked at when the run was
///   saved; without it, the trunk's beginning.
/// - `//` begins a comment outside strings; in an outcome only at its start or after a space.
package replicascope.language;
