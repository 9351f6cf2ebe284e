//! The order of the app's functions: alike beside alike.
//!
//! Gzip looks back 32 kilobytes. wasm-bindgen writes the largest function first, so that hundreds of functions made from
//! one generic stand too far apart to be told as copies of each other. Moving them together takes an eighth off the
//! compressed app and changes nothing in what it does.

mod functions;
mod likeness;

use anyhow::{Context, Result};
use wasm_encoder::Module;
use wasm_encoder::reencode::Reencode;
use wasmparser::Parser;

use self::functions::{Functions, Moved};

/// The same app with its functions in the order in which they compress best.
pub(super) fn arrange(wasm: &[u8]) -> Result<Vec<u8>> {
    let functions = Functions::read(wasm).context("The functions of the app could not be read.")?;
    let order = likeness::order(&functions.bodies);
    let mut module = Module::new();
    Moved::new(&functions, &order)
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .context("The functions of the app could not be moved.")?;
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        FunctionSection, ImportSection, RefType, TableSection, TableType, TypeSection, ValType,
    };

    use super::*;

    /// A function that gives a number after doing nothing for a while.
    fn number(value: i32, nothing: usize) -> Function {
        let mut function = Function::new([]);
        let mut code = function.instructions();
        for _ in 0..nothing {
            code.nop();
        }
        code.i32_const(value).end();
        function
    }

    /// One imported function and four own ones: the last calls the first, which a table and the exports name, too.
    fn app() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        types.ty().function([], [ValType::I64]);
        let mut imports = ImportSection::new();
        imports.import("page", "now", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0).function(1).function(0).function(0);
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 2,
            maximum: None,
            shared: false,
        });
        let mut exports = ExportSection::new();
        exports.export("seven", ExportKind::Func, 1).export("call", ExportKind::Func, 4);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions(vec![1, 0].into()));
        let mut code = CodeSection::new();
        code.function(&number(7, 40));
        let mut long = Function::new([]);
        long.instructions().i64_const(1).end();
        code.function(&long).function(&number(8, 40));
        let mut call = Function::new([]);
        call.instructions().call(1).end();
        code.function(&call);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&exports);
        module.section(&elements).section(&code);
        module.finish()
    }

    #[test]
    fn moved_functions_are_still_called_by_everyone_who_called_them() {
        let before = app();
        let after = arrange(&before).unwrap();
        wasmparser::validate(&after).unwrap();
        let (before, after) = (Functions::read(&before).unwrap(), Functions::read(&after).unwrap());
        let order = likeness::order(&before.bodies);
        assert_eq!(order, [0, 2, 1, 3], "the two that are alike stand together");
        assert_eq!(after.types, [0, 0, 1, 0]);
        assert_eq!(after.bodies[..3], [before.bodies[0], before.bodies[2], before.bodies[1]]);
    }

    #[test]
    fn arranging_twice_changes_nothing_more_than_the_order() {
        let once = arrange(&app()).unwrap();
        assert_eq!(arrange(&once).unwrap().len(), once.len());
    }
}
