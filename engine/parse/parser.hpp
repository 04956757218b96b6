// The parser itself, by recursive descent; inside engine/parse/ only. Its functions stand in the files that are named
// after what they read. After the first error it sees nothing but the end of the text, so that all loops end, and what
// its functions return is thrown away.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/parse/parse.hpp"
#include "engine/parse/token.hpp"

namespace joinery::parse {

class Parser {
public:
    Parser(std::string_view text, ParseLimits limits);

    // Reads over semicolons. False at the end of the text.
    bool has_statement();

    // A statement, up to the semicolon or the end behind it.
    Statement statement();

    Expression expression();

    bool has_failed() const { return m_error.has_value(); }
    const SyntaxError& error() const { return *m_error; }

    // Complains of what stands where the text should have ended.
    void expect_end();

private:
    // Tokens (parser.cpp).
    Lexeme peek(std::size_t ahead = 0) const { return m_tokens[m_at + ahead].lexeme; }
    Lexeme peek_behind(std::size_t behind) const { return m_tokens[m_at - behind].lexeme; }
    const Token& token() const { return m_tokens[m_at]; }
    bool is_name(std::size_t ahead = 0) const;
    bool is_plain_name(std::size_t ahead = 0) const;
    bool accept(Lexeme lexeme);
    bool accept_one_of(Lexeme first, Lexeme second);
    void expect(Lexeme lexeme);
    void advance() { ++m_at; }
    void fail(std::string_view expected);
    void fail_with(std::string message);
    void fail_for_number();
    bool enter();
    void leave() { --m_depth; }
    void set_height(std::size_t height);
    void fail_too_deep();
    std::size_t begin() const { return token().place.offset; }
    Place since(std::size_t begin) const;

    // Names (parser.cpp).
    Name take_name();
    Name name();
    Name plain_name();
    QualifiedName qualified_name();
    std::vector<Name> names();
    std::vector<Name> names_in_parentheses();
    std::vector<Name> column_names();
    std::optional<Name> alias_after_as();
    std::optional<Name> alias();

    // Expressions (parse_expression.cpp, parse_operand.cpp, parse_call.cpp).
    Expression expression_from(int level);
    Expression operators_from(int level, bool stops_at_and);
    bool add_operator(Expression& left, int level, bool stops_at_and);
    void add_binary(Expression& left);
    void add_is(Expression& left);
    void add_postfix(Expression& left);
    void add_null_test(Expression& left, bool is_negated);
    void add_match(Expression& left, bool is_negated);
    void add_between(Expression& left, bool is_negated);
    void add_in(Expression& left, bool is_negated);
    void add_collate(Expression& left);
    void add_right(Expression& node, int level);
    void wrap(Expression& left, ExpressionKind kind);
    void grow(std::size_t height);
    std::vector<Expression> expressions();
    std::vector<Expression> expressions_or_none();
    bool is_query_in_parentheses() const;
    Box<Query> query_in_parentheses();
    Box<Expression> boxed_expression();
    Box<Expression> expression_after(Lexeme keyword);
    Expression operand();
    Expression prefixed();
    Expression parenthesised();
    Expression row(Expression first, std::size_t begin);
    Expression literal();
    Expression exists();
    Expression case_when();
    Expression cast();
    Expression raise();
    Expression named();
    Expression call();
    Call call_parts(Expression& node);
    void call_tail(Call& parts);
    Window window();
    std::optional<Frame> frame();
    FrameBound frame_start();
    FrameBound frame_end();
    FrameBound frame_bound();
    Exclusion exclusion();
    std::vector<OrderTerm> order_terms();
    std::vector<OrderTerm> order_terms_in_parentheses();
    std::vector<OrderTerm> order_by();
    Direction direction();
    std::string type_name();
    void type_sizes();
    void signed_number();

    // Queries (parse_query.cpp, parse_from.cpp).
    Query query();
    Query query_without_with();
    With with();
    CommonTable common_table();
    CompoundOperator compound_operator();
    SelectCore core();
    void values(SelectCore& core);
    void select(SelectCore& core);
    QueryTail query_tail();
    std::vector<SelectItem> select_items();
    SelectItem select_item();
    void name_by_text(SelectItem& item, std::size_t first);
    std::vector<NamedWindow> named_windows();
    std::vector<Source> from();
    std::vector<Source> sources();
    Source source();
    bool join(Source& source);
    void join_words(Source& source);
    void join_constraint(Source& source);
    Indexed indexed();

    // Changes (parse_change.cpp).
    bool begins_change() const;
    Statement::Body change(With with);
    Insert insert(With with);
    Update update(With with);
    Delete remove(With with);
    Resolution resolution_after_or();
    Resolution on_conflict();
    Resolution resolution();
    std::vector<Assignment> assignments();
    std::vector<Upsert> upserts();
    Upsert upsert();
    std::vector<SelectItem> returning();
    void refuse_tail();

    // Definitions (parse_definition.cpp, parse_table.cpp, parse_constraint.cpp).
    Statement::Body create();
    Statement::Body create_table(bool is_temporary);
    Statement::Body create_view(bool is_temporary);
    Statement::Body create_index();
    Statement::Body create_trigger(bool is_temporary);
    Statement::Body create_virtual_table();
    void trigger_event(CreateTrigger& trigger);
    TriggerStep trigger_step();
    std::vector<std::string> module_arguments();
    std::string module_argument();
    Statement::Body drop();
    Statement::Body alter();
    void alter_rename(AlterTable& alter);
    void alter_add(AlterTable& alter);
    void alter_drop(AlterTable& alter);
    void alter_column(AlterTable& alter);
    bool accept_if_not_exists();
    bool accept_if_exists();
    void table_body(CreateTable& table);
    void table_options(CreateTable& table);
    ColumnDefinition column_definition();
    std::vector<ColumnConstraint> column_constraints();
    bool column_constraint(ColumnConstraint& constraint);
    void default_value(ColumnConstraint& constraint);
    bool is_term() const;
    Expression term();
    void primary_key(ColumnConstraint& constraint);
    void generated(ColumnConstraint& constraint);
    Deferrable deferrable();
    References references();
    bool reference_rule(References& references);
    ReferenceAction reference_action();
    bool begins_table_constraint() const;
    TableConstraint table_constraint();
    void table_constraint_body(TableConstraint& constraint);

    // Everything else (parse_command.cpp).
    Statement::Body body();
    Statement::Body with_query_or_change();
    Statement::Body begin_transaction();
    Statement::Body commit();
    Statement::Body rollback();
    Statement::Body savepoint();
    Statement::Body release();
    Statement::Body pragma();
    std::string pragma_value();
    Statement::Body attach();
    Statement::Body detach();
    Statement::Body upkeep(UpkeepKind kind);
    Statement::Body vacuum();
    std::optional<Name> transaction_name();

    std::string_view m_text;
    std::vector<Token> m_tokens; // and some that say `end`
    std::size_t m_at = 0;
    std::size_t m_last = 0; // the first of those
    std::optional<SyntaxError> m_error;
    std::optional<std::size_t> m_bad_number; // the token whose underscores stand between no digits
    std::size_t m_limit;
    std::size_t m_depth = 0;  // how often enter() was called and leave() was not
    std::size_t m_height = 0; // of the expression that was read last
    bool m_is_in_trigger = false;
};

} // namespace joinery::parse
