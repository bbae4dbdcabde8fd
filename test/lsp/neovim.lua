-- Drives Neovim's own language client as somebody does who edits a MapiSvc.inf, and writes down what they get.
-- Runs with `nvim --headless -u NONE FILE -c 'luafile neovim.lua'`; MAPISVC_SERVER is the command line of the server,
-- a word a line, MAPISVC_RESULT the file for what is written down.

local PATIENCE = 20000 -- milliseconds
local seen = {}

local function wait_for(what, condition)
  if not vim.wait(PATIENCE, condition, 20) then error('waited in vain for ' .. what) end
end

local function start()
  local config = {
    name = 'mapisvc',
    cmd = vim.split(vim.env.MAPISVC_SERVER, '\n'),
    root_dir = vim.fn.getcwd(),
  }
  -- Neovim 0.8 was the first to do both at once.
  local id = (vim.lsp.start or vim.lsp.start_client)(config)
  vim.lsp.buf_attach_client(0, id)
  wait_for('the server', function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.server_capabilities and next(client.server_capabilities) ~= nil
  end)
end

-- The first place of a text, as Vim counts: lines from one, bytes from zero.
local function go_to(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local at = line:find(text, 1, true)
    if at then return vim.api.nvim_win_set_cursor(0, { number, at - 1 }) end
  end
  error('no ' .. text)
end

local function diagnostics()
  wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  return vim.tbl_map(function(found)
    return { line = found.lnum, character = found.col, code = found.code, source = found.source }
  end, vim.diagnostic.get(0))
end

-- What the menu offers behind a text.
local function completion(text)
  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.o.completeopt = 'menuone,noselect'
  go_to(text)
  local offered
  local function look()
    local items = vim.fn.complete_info({ 'items' }).items
    if #items == 0 then return vim.defer_fn(look, 20) end
    offered = vim.tbl_map(function(item) return item.abbr end, items)
    vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('<C-e><Esc>', true, false, true), 'n', false)
  end
  vim.defer_fn(look, 20)
  local keys = string.rep('<Right>', #text) .. '<C-x><C-o>'
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('i' .. keys, true, false, true), 'x!', false)
  return offered
end

local function definition(text)
  go_to(text)
  local before = vim.api.nvim_win_get_cursor(0)
  vim.lsp.buf.definition()
  wait_for('the definition', function()
    return not vim.deep_equal(before, vim.api.nvim_win_get_cursor(0))
  end)
  return vim.api.nvim_get_current_line()
end

local function rename(text, new_name)
  go_to(text)
  local before = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.rename(new_name)
  wait_for('the new name', function() return vim.api.nvim_buf_get_changedtick(0) > before end)
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local succeeded, problem = pcall(function()
  start()
  seen.diagnostics = diagnostics()
  seen.completion = completion('MAPI_S')
  seen.definition = definition('ACME_MS')
  seen.renamed = rename('ACME_MS', 'ACME_STORE')
end)
if not succeeded then seen.problem = problem end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.MAPISVC_RESULT)
vim.cmd('qall!')
